import { withoutNulls } from '@cylch/kernel';
import { changed, pointers, said, defineCommand } from '@cylch/graphql';
import { evaluation } from './evaluation.ts';
import {
  RecordEvaluationInput,
  ReviseEvaluationInput,
  WithdrawEvaluationInput,
} from './evaluation.inputs.ts';

export class RecordEvaluation extends defineCommand({
  name: 'recordEvaluation',
  input: RecordEvaluationInput,
  decider: evaluation,
  command: 'RecordEvaluation',
  stream: (_, newId) => newId(),
  data: (input) => ({
    cycle: input.cycle,
    question: said(input.question),
    judgement: said(input.judgement),
    about: input.about,
    supporting: pointers('supporting', input.supporting),
    contradicting: pointers('contradicting', input.contradicting),
    visibility: input.visibility ?? 'PARTNERS',
  }),
}) {}

export class ReviseEvaluation extends defineCommand({
  name: 'reviseEvaluation',
  input: ReviseEvaluationInput,
  decider: evaluation,
  command: 'ReviseEvaluation',
  stream: (input) => input.evaluation,
  expects: ({ revision }) => revision ?? undefined,
  data: ({ question, judgement, about, supporting, contradicting, visibility }) =>
    withoutNulls({
      question: changed(question),
      judgement: changed(judgement),
      about,
      visibility,
      supporting: supporting && pointers('supporting', supporting),
      contradicting: contradicting && pointers('contradicting', contradicting),
    }),
}) {}

export class WithdrawEvaluation extends defineCommand({
  name: 'withdrawEvaluation',
  input: WithdrawEvaluationInput,
  decider: evaluation,
  command: 'WithdrawEvaluation',
  stream: (input) => input.evaluation,
  expects: ({ revision }) => revision ?? undefined,
  data: () => ({}),
}) {}
