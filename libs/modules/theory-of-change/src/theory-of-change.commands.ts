import { named, pointers, said, defineCommand } from '@cylch/graphql';
import { ensure, type StreamId, withoutNulls } from '@cylch/kernel';
import {
  AdoptTheoryOfChangeInput,
  LinkTheoryEvidenceInput,
  StateAssumptionInput,
} from './theory-of-change.inputs.ts';
import { type Part, theoryOfChange } from './theory-of-change.ts';

export class AdoptTheoryOfChange extends defineCommand({
  name: 'adoptTheoryOfChange',
  input: AdoptTheoryOfChangeInput,
  decider: theoryOfChange,
  command: 'AdoptTheoryOfChange',
  stream: ({ key }) => `theory-of-change-${key}` as StreamId,
  expects: ({ revision }) => revision ?? undefined,
  data: ({ cycle, name, steps, links, assumptions }) => ({
    ...withoutNulls({ cycle }),
    name: named(name),
    steps: steps.map(({ key, kind, text }) => ({ key, kind, text: said(text) })),
    links: links.map(({ from, to }) => ({ from, to })),
    assumptions: assumptions.map(({ key, text, on }) => ({ key, text: said(text), on })),
  }),
}) {}

export class StateAssumption extends defineCommand({
  name: 'stateAssumption',
  input: StateAssumptionInput,
  decider: theoryOfChange,
  command: 'StateAssumption',
  stream: ({ theory }) => theory,
  data: ({ key, text, on }) => ({ key, text: said(text), on }),
}) {}

export class LinkTheoryEvidence extends defineCommand({
  name: 'linkTheoryEvidence',
  input: LinkTheoryEvidenceInput,
  decider: theoryOfChange,
  command: 'LinkTheoryEvidence',
  stream: ({ theory }) => theory,
  data: (input) => ({
    ...partIn(input),
    supporting: pointers('supporting', input.supporting),
    contradicting: pointers('contradicting', input.contradicting),
  }),
}) {}

function partIn({ step, assumption }: LinkTheoryEvidenceInput): Part {
  ensure(step == null || assumption == null, 'BAD_USER_INPUT', {
    field: 'step',
    problem: 'NOT_BOTH',
    fields: 'step, assumption',
  });
  if (step != null) return { step };
  ensure(assumption != null, 'BAD_USER_INPUT', { field: 'step', problem: 'REQUIRED' });
  return { assumption };
}
