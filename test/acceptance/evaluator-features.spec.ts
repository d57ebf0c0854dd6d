import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import { evaluator } from './support/year.ts';

describe('An evaluator and the letters', () => {
  let cylch: Cylch;
  let reads: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ letters: true, now: '2026-11-23T10:00:00Z' });
    reads = await evaluator(cylch);
  });
  afterAll(() => cylch.close());

  it('E4 compares two versions of a theory of change', async () => {
    const { node } = await reads.learn(
      '{ node(id: "theory-of-change-professional-dialogue") { ... on TheoryOfChange { version versions { version reason } diff(from: 1, to: 2) { added removed changed { path before after } } } } }',
    );
    expect(node).toMatchObject({
      version: 2,
      versions: [{ version: 1 }, { version: 2, reason: expect.stringContaining('impact') }],
      diff: { added: ['learners'], removed: [] },
    });
    expect(node.diff.changed).toContainEqual({
      path: 'steps.time.text.en',
      before: 'Time to meet (Fictional)',
      after: 'Time set aside to meet (Fictional)',
    });
  });

  it('E5 sees supporting and contradicting evidence of an outcome kept apart', async () => {
    const { node } = await reads.learn(
      '{ node(id: "theory-of-change-professional-dialogue") { ... on TheoryOfChange { steps { key kind supporting { subject { id } } contradicting { subject { id } } } } } }',
    );
    const outcome = (
      node.steps as {
        kind: string;
        supporting: { subject: { id: string } }[];
        contradicting: { subject: { id: string } }[];
      }[]
    ).find(({ kind }) => kind === 'OUTCOME');
    expect(outcome?.supporting.map(({ subject }) => subject.id)).toEqual([
      expect.stringMatching(/^reflection-/),
    ]);
    expect(outcome?.contradicting.map(({ subject }) => subject.id)).toEqual([
      expect.stringMatching(/^evaluation-/),
    ]);
  });

  it('E8 sees that an assumption has no evidence: an empty list says so', async () => {
    const { node } = await reads.learn(
      '{ node(id: "theory-of-change-professional-dialogue") { ... on TheoryOfChange { assumptions { key evidence { url } } } } }',
    );
    expect(node.assumptions).toEqual([{ key: 'schools-return', evidence: [] }]);
  });

  it('A2 the same coverage by school year and by financial year', async () => {
    const asked =
      'query ($cycle: ID, $from: Date, $to: Date) { coverage(cycle: $cycle, from: $from, to: $to) { cells { priority { key } reflections dialogues } } }';
    const total = async (span: object): Promise<number> => {
      const { coverage } = await reads.learn(asked, span);
      return (coverage as { cells: { reflections: number; dialogues: number }[] }[])
        .flatMap(({ cells }) => cells)
        .reduce((sum, { reflections, dialogues }) => sum + reflections + dialogues, 0);
    };
    const school = await total({ cycle: 'cycle-2025-26' });
    const [before, after] = [
      await total({ from: '2025-04-01', to: '2026-03-31' }),
      await total({ from: '2026-04-01', to: '2027-03-31' }),
    ];
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before);
    expect(before + after).toBe(school);
  });

  it('A8 compares two cycles, in one question', async () => {
    const year = (id: string): string =>
      `cycle(id: "${id}") { priorities { key } windows { key } timeline { totalCount } }`;
    const of = (id: string): string =>
      `coverage(cycle: "${id}") { cells { priority { key } reflections dialogues } }`;
    type Coverage = readonly {
      cells: { priority: { key: string }; reflections: number; dialogues: number }[];
    }[];
    const { before, now, ...counts } = await reads.learn(
      `{ before: ${year('cycle-2024-25')} now: ${year('cycle-2025-26')} said: ${of('cycle-2024-25')} saidNow: ${of('cycle-2025-26')} }`,
    );
    expect(
      [before, now].map(({ priorities }: { priorities: { key: string }[] }) =>
        priorities.map(({ key }) => key),
      ),
    ).toEqual([
      ['attendance', 'literacy', 'numeracy', 'well-being'],
      ['literacy', 'numeracy', 'inclusion', 'well-being'],
    ]);
    expect([before.windows, now.windows]).toEqual([[], [{ key: 'summer-2026' }]]);
    expect(now.timeline.totalCount).toBeGreaterThan(before.timeline.totalCount);
    const literacy = (coverage: Coverage): number =>
      coverage
        .flatMap(({ cells }) => cells)
        .filter(({ priority }) => priority.key === 'literacy')
        .reduce((sum, { reflections, dialogues }) => sum + reflections + dialogues, 0);
    expect(counts['said'] as Coverage).toHaveLength(22);
    expect(literacy(counts['said'] as Coverage)).toBe(0);
    expect(literacy(counts['saidNow'] as Coverage)).toBeGreaterThan(10);
  });
});
