import { changed, said, type WishDefinition } from '@cylch/graphql';
import { type CycleId, ensure, type StreamId } from '@cylch/kernel';
import { evaluation, type Pointer } from './evaluation.ts';
import { RecordEvaluationInput, ReviseEvaluationInput } from './evaluation.inputs.ts';
import type { EvidenceInput } from './evidence.graphql.ts';

const pointers = (field: string, inputs: readonly EvidenceInput[] | null | undefined): readonly Pointer[] => (inputs ?? []).map((input) => pointer(field, input));

function pointer(field: string, { subject, url, note }: EvidenceInput): Pointer {
  ensure(subject != null || url != null, 'BAD_USER_INPUT', { field, problem: 'REQUIRED' });
  ensure(subject == null || url == null, 'BAD_USER_INPUT', { field, problem: 'NOT_BOTH', fields: 'subject, url' });
  return {
    ...(subject == null ? {} : { subject: subject as StreamId }), ...(url == null ? {} : { url }), ...(note == null ? {} : { note: said(note) }),
  };
}

export const recordEvaluation: WishDefinition<RecordEvaluationInput> = {
  name: 'recordEvaluation', input: RecordEvaluationInput, decider: evaluation, wish: 'RecordEvaluation', stream: (_, newId) => newId(),
  data: (input) => ({
    cycle: input.cycle as CycleId, question: said(input.question), judgement: said(input.judgement), about: input.about,
    supporting: pointers('supporting', input.supporting), contradicting: pointers('contradicting', input.contradicting), visibility: input.visibility ?? 'PARTNERS',
  }),
};

export const reviseEvaluation: WishDefinition<ReviseEvaluationInput> = {
  name: 'reviseEvaluation', input: ReviseEvaluationInput, decider: evaluation, wish: 'ReviseEvaluation', stream: (input) => input.evaluation as StreamId,
  expects: ({ revision }) => revision ?? undefined,
  data: ({ question, judgement, about, supporting, contradicting, visibility }) => ({
    ...(question == null ? {} : { question: changed(question) }), ...(judgement == null ? {} : { judgement: changed(judgement) }),
    ...(about == null ? {} : { about }), ...(visibility == null ? {} : { visibility }),
    ...(supporting == null ? {} : { supporting: pointers('supporting', supporting) }),
    ...(contradicting == null ? {} : { contradicting: pointers('contradicting', contradicting) }),
  }),
};
