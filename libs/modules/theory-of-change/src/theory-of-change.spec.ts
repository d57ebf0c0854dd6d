import { describe, it } from '@jest/globals';
import type { Actor, CycleId, Edtf, PartnerId, Pointer, Presence, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { Graph } from './graph.ts';
import { theoryOfChange, type TheoryEvent, type TheoryCommand } from './theory-of-change.ts';

const year = 'cycle-2025-26' as CycleId,
  powys = 'partner-W06000023' as PartnerId;
const talk: Pointer = { subject: 'dialogue-1' as StreamId },
  report: Pointer = { url: 'https://example.org/report' },
  own: Pointer = { subject: 'reflection-1' as StreamId };
const things = new Map<StreamId, Presence>([
  [year, { there: true, audience: { visibility: 'PUBLIC', owners: [] } }],
  ['dialogue-1' as StreamId, { there: true, audience: { visibility: 'PARTNERS', owners: [] } }],
  ['reflection-1' as StreamId, { there: false }],
]);
const dependencies = { things };
const text = { en: { key: 'theory-of-change-1', sealed: 'v1.x' } };
const graph: Graph = {
  steps: [
    { key: 'talks', kind: 'ACTIVITY', text },
    { key: 'learning', kind: 'OUTCOME', text },
  ],
  links: [{ from: 'talks', to: 'learning' }],
  assumptions: [{ key: 'time', text, on: ['talks'] }],
};
const name = { cy: 'Theori', en: 'Theory' };
const adopt = (more: Partial<Graph & { cycle: CycleId }> = {}): TheoryCommand => ({
  type: 'AdoptTheoryOfChange',
  data: { name, ...graph, ...more },
});
const adopted = (version: number, more: Partial<Graph & { cycle: CycleId }> = {}): TheoryEvent => ({
  type: 'TheoryOfChangeAdopted',
  data: { name, ...graph, ...more, version },
});
const state = (key: string, ...on: readonly string[]): TheoryCommand => ({
  type: 'StateAssumption',
  data: { key, text, on },
});
type Linking = Extract<TheoryCommand, { type: 'LinkTheoryEvidence' }>['data'];
const link = (data: Linking): TheoryCommand => ({ type: 'LinkTheoryEvidence', data });
const onStep = (
  step: string,
  supporting: readonly Pointer[],
  contradicting: readonly Pointer[] = [],
): Linking => ({ step, supporting, contradicting });
const tomorrow = '2026-06-16' as Edtf;

describe('A theory of change', () => {
  it('begins with version 1', () => {
    given(theoryOfChange).when(adopt(), { dependencies }).then(adopted(1));
  });
  it('is adopted again as the next version, whole', () => {
    const more = { steps: graph.steps.slice(0, 1), links: [] };
    given(theoryOfChange, adopted(1)).when(adopt(more), { dependencies }).then(adopted(2, more));
    given(theoryOfChange, adopted(1), adopted(2, more))
      .when(adopt(), { dependencies })
      .then(adopted(3));
  });
  it('is of a cycle that there is', () => {
    given(theoryOfChange)
      .when(adopt({ cycle: year }), { dependencies })
      .then(adopted(1, { cycle: year }));
    given(theoryOfChange)
      .when(adopt({ cycle: 'cycle-1999' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
  it('has a sound graph in each version', () => {
    const more = { links: [{ from: 'talks', to: 'talks' }] };
    given(theoryOfChange).when(adopt(more), { dependencies }).refused('BAD_USER_INPUT');
    given(theoryOfChange, adopted(1)).when(adopt(more), { dependencies }).refused('BAD_USER_INPUT');
  });
  it('was not adopted in the future', () => {
    given(theoryOfChange)
      .when(adopt(), { dependencies, occurred: tomorrow })
      .refused('BAD_USER_INPUT');
  });
});

describe('Who works on a theory of change', () => {
  const commands = [
    ['adopt', adopt()],
    ['state', state('trust', 'talks')],
    ['link', link(onStep('talks', [talk]))],
  ] as const;
  it.each(commands)('no partner may %s', (_, command) => {
    const actor: Actor = { sub: 'head', role: 'PARTNER', partner: powys };
    given(theoryOfChange, adopted(1)).when(command, { dependencies, actor }).refused('FORBIDDEN');
  });
  it('evaluators may', () => {
    given(theoryOfChange)
      .when(adopt(), { dependencies, actor: { sub: 'inspector', role: 'EVALUATOR' } })
      .then(adopted(1));
  });
});

describe('An assumption', () => {
  it('is stated of the newest version', () => {
    given(theoryOfChange, adopted(1, { cycle: year }), adopted(2, { cycle: year }))
      .when(state('trust', 'talks', 'learning'), { dependencies })
      .then({
        type: 'AssumptionStated',
        data: { cycle: year, version: 2, key: 'trust', text, on: ['talks', 'learning'] },
      });
  });
  it('has a key of its own', () => {
    given(theoryOfChange, adopted(1))
      .when(state('time', 'talks'), { dependencies })
      .refused('BAD_USER_INPUT');
    given(theoryOfChange, adopted(1), {
      type: 'AssumptionStated',
      data: { version: 1, key: 'trust', text, on: [] },
    })
      .when(state('trust', 'talks'), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may take a key that the newest version let go', () => {
    given(theoryOfChange, adopted(1), adopted(2, { assumptions: [] }))
      .when(state('time'), { dependencies })
      .then({ type: 'AssumptionStated', data: { version: 2, key: 'time', text, on: [] } });
  });
  it('stands on steps of the newest version', () => {
    given(theoryOfChange, adopted(1), adopted(2, { steps: graph.steps.slice(0, 1), links: [] }))
      .when(state('trust', 'learning'), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('was not stated in the future', () => {
    given(theoryOfChange, adopted(1))
      .when(state('trust'), { dependencies, occurred: tomorrow })
      .refused('BAD_USER_INPUT');
  });
  it('needs a theory', () => {
    given(theoryOfChange).when(state('trust'), { dependencies }).refused('NOT_FOUND');
  });
});

describe('Evidence of a theory of change', () => {
  const linked = (data: Linking): TheoryEvent => ({
    type: 'TheoryEvidenceLinked',
    data: { version: 1, ...data },
  });
  it.each([
    ['for a step', onStep('talks', [talk])],
    ['against a step', onStep('talks', [], [report])],
    ['for an assumption', { assumption: 'time', supporting: [report], contradicting: [] }],
    ['on both sides, the same', onStep('talks', [talk], [talk])],
  ])('may be %s', (_, data) => {
    given(theoryOfChange, adopted(1)).when(link(data), { dependencies }).then(linked(data));
  });
  it.each([
    ['of a step that is not there', onStep('time', [talk])],
    [
      'of an assumption that is not there',
      { assumption: 'talks', supporting: [talk], contradicting: [] },
    ],
    ['that is nothing', onStep('talks', [])],
    ['named twice', onStep('talks', [talk, talk])],
  ])('is refused %s', (_, data) => {
    given(theoryOfChange, adopted(1)).when(link(data), { dependencies }).refused('BAD_USER_INPUT');
  });
  it('is there', () => {
    given(theoryOfChange, adopted(1))
      .when(link(onStep('talks', [], [own])), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is linked once to the same side of the same step, in whichever version', () => {
    given(theoryOfChange, adopted(1), linked(onStep('talks', [talk])), adopted(2))
      .when(link(onStep('talks', [talk])), { dependencies })
      .refused('BAD_USER_INPUT');
    given(theoryOfChange, adopted(1), linked(onStep('talks', [talk])))
      .when(link(onStep('learning', [talk])), { dependencies })
      .then(linked(onStep('learning', [talk])));
  });
  it('was not linked in the future', () => {
    given(theoryOfChange, adopted(1))
      .when(link(onStep('talks', [talk])), { dependencies, occurred: tomorrow })
      .refused('BAD_USER_INPUT');
  });
});
