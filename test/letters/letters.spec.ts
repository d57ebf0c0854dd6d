import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import { secretariat } from '../acceptance/support/year.ts';
import { pageOf } from './page.ts';
import { type Place, questionOf, type Row, ROWS } from './rows.ts';

const PAGE = new URL('../../docs/letters.md', import.meta.url);
const THEN: Place = { knownAt: '2024-12-31T23:59:59Z' };

describe('What the two letters report', () => {
  let cylch: Cylch;
  let office: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ letters: true, now: '2026-11-23T10:00:00Z' });
    office = await secretariat(cylch);
  });
  afterAll(() => cylch.close());
  const row = (number: number): Row => ROWS.find((one) => one.row === number) as Row;
  const ask = (number: number, at?: Place): Promise<Record<string, never>> =>
    office.learn(questionOf(row(number)), { at: at ?? row(number).at ?? null });

  it('is 32 rows, each with an answer; the page tells them', async () => {
    expect(ROWS.map((one) => one.row)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    const answers: object[] = [];
    for (const one of ROWS) answers.push(await ask(one.row));
    for (const answer of answers)
      expect(JSON.stringify(answer)).not.toMatch(/^\{"\w+":(null|\{"nodes":\[\]\})\}$/);
    const page = pageOf(ROWS, answers);
    if (process.env['WRITE_LETTERS'] === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('E1, E2: April 2025 planned then, September 2025 reached now', async () => {
    expect(await ask(11, THEN)).toEqual({
      node: { plans: ['../2025-04'], reached: null, state: 'PLANNED' },
    });
    expect(await ask(11)).toEqual({
      node: { plans: ['../2025-04', '2025-09'], reached: '2025-09', state: 'REACHED' },
    });
  });

  it('A3, A4: £225.5m as announced in December 2024; £262.5m as restated, the old lines superseded', async () => {
    const then = (await ask(13, THEN)) as unknown as {
      funding: { total: string; lines: { supersededBy: object | null }[] };
    };
    expect(then.funding).toMatchObject({
      total: '225500000.00',
      lines: [{ supersededBy: null }, { supersededBy: null }],
    });
    const now = (await ask(13)) as unknown as typeof then;
    expect(now.funding.total).toBe('262500000.00');
    expect(now.funding.lines.filter(({ supersededBy }) => supersededBy !== null)).toHaveLength(2);
  });

  it('the Group was active on 2 November 2025 and is closed now', async () => {
    expect(await ask(31)).toEqual({ bodies: { nodes: [{ id: 'body-national-coherence-group' }] } });
    expect(await ask(31, { on: '2026-11-23' })).toEqual({ bodies: { nodes: [] } });
  });

  it('the fourth step was blocked by the expected budget and is free since it was published', async () => {
    const states = async (at?: Place): Promise<readonly string[]> =>
      (
        (await ask(3, at)) as unknown as { commitments: { nodes: { state: string }[] } }
      ).commitments.nodes
        .map(({ state }) => state)
        .sort();
    expect(await states(THEN)).toEqual(['BLOCKED', 'OPEN', 'OPEN', 'OPEN']);
    expect(await states({ knownAt: '2025-04-01T00:00:00Z' })).toEqual([
      'OPEN',
      'OPEN',
      'OPEN',
      'OPEN',
    ]);
  });

  it('the chain from the oral statement to the body: said, planned, moved, reached, each with its source', async () => {
    type Chain = {
      documents: { nodes: { published: string }[] };
      node: { history: { nodes: { type: string; occurred: string; cites: object[] }[] } };
    };
    const { documents, node } = (await ask(9)) as unknown as Chain;
    expect(documents.nodes.map(({ published }) => published)).toEqual(['2024-11-05']);
    expect(
      node.history.nodes.map(({ type, occurred, cites }) => [type, occurred, cites.length]),
    ).toEqual([
      ['MilestonePlanned', '../2025-04', 1],
      ['PlannedMilestoneMoved', '2025-09', 1],
      ['MilestoneReached', '2025-09', 1],
    ]);
    const then = (await ask(9, THEN)) as unknown as Chain;
    expect(then.node.history.nodes.map(({ type }) => type)).toEqual(['MilestonePlanned']);
  });

  it('functions stay where they were until a transfer is reported: what was planned is shown as planned', async () => {
    type Functions = {
      functions: {
        nodes: {
          holding: { id: string }[];
          holders: { holder: { id: string }; planned: boolean }[];
        }[];
      };
    };
    const { functions } = (await ask(10, {})) as unknown as Functions;
    expect(
      functions.nodes
        .slice(0, 2)
        .map(({ holding, holders }) => [
          holding,
          holders.map(({ holder: { id }, planned }) => [id, planned]),
        ]),
    ).toEqual([
      [
        [{ id: 'partner-nael' }],
        [
          ['partner-nael', false],
          ['milestone-national-body', true],
        ],
      ],
      [
        [{ id: 'partner-regional-consortia' }],
        [
          ['partner-regional-consortia', false],
          ['milestone-national-body', true],
        ],
      ],
    ]);
  });

  it('each of the four steps was agreed at the meeting of November 2024', async () => {
    const { commitments } = await office.learn(
      'query ($at: At) { commitments(filter: { cycle: "cycle-2024-25" }, at: $at) { nodes { agreedAt { ... on Meeting { held body { id } } } } } }',
      { at: THEN },
    );
    expect(commitments.nodes).toEqual(
      Array.from({ length: 4 }, () => ({
        agreedAt: { held: '2024-11-21', body: { id: 'body-programme-board' } },
      })),
    );
  });

  it('S3 a tenth Board is refused: the ninth was final', async () => {
    const tenth = {
      commandId: 'tenth',
      body: 'body-programme-board',
      number: 10,
      held: '2025-11-20',
    };
    expect(
      await office.refused(
        'mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { eventIds } }',
        { input: tenth },
      ),
    ).toBe('BODY_CLOSED');
  });

  it('no risk is without an active owner after the programme closed', async () => {
    expect(await ask(18)).toMatchObject({ risks: { totalCount: 0 } });
  });

  it('responsibility rests with all 22 authorities and the national partners', async () => {
    const { node } = (await ask(27)) as unknown as { node: { holding: object[] } };
    expect(node.holding).toHaveLength(24);
  });
});
