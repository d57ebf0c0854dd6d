import { named, said, defineCommand } from '@cylch/graphql';
import type { CycleId, LocalisedFreeText, StreamId } from '@cylch/kernel';
import {
  AnswerSuggestionInput,
  ExpectDocumentInput,
  PublishDocumentInput,
} from './document.inputs.ts';
import { document } from './document.ts';

type Known = Pick<PublishDocumentInput, 'key' | 'cycle' | 'from' | 'to'>;
const idOf = ({ key }: Known): StreamId => `document-${key}` as StreamId;
const of = ({ cycle }: Pick<Known, 'cycle'>): { cycle?: CycleId } =>
  cycle == null ? {} : { cycle: cycle };
const known = (
  input: Known,
): { document: StreamId; cycle?: CycleId; from?: StreamId; to?: LocalisedFreeText } => ({
  document: idOf(input),
  ...of(input),
  ...(input.from == null ? {} : { from: input.from }),
  ...(input.to == null ? {} : { to: said(input.to) }),
});

export class ExpectDocument extends defineCommand({
  name: 'expectDocument',
  input: ExpectDocumentInput,
  decider: document,
  command: 'ExpectDocument',
  stream: idOf,
  data: (input) => ({ ...known(input), kind: input.kind, title: named(input.title) }),
}) {}

export class PublishDocument extends defineCommand({
  name: 'publishDocument',
  input: PublishDocumentInput,
  decider: document,
  command: 'PublishDocument',
  stream: idOf,
  data: (input) => ({
    ...known(input),
    ...(input.kind == null ? {} : { kind: input.kind }),
    ...(input.title == null ? {} : { title: named(input.title) }),
    ...(input.url == null ? {} : { url: input.url }),
    ...(input.note == null ? {} : { note: said(input.note) }),
    attachments: input.attachments ?? [],
    contentsUnknown: input.contentsUnknown ?? false,
    senderInferred: input.senderInferred ?? false,
    suggestions: (input.suggestions ?? []).map(({ key, text }) => ({ key, text: said(text) })),
  }),
  occurred: ({ published, occurred }) => published ?? occurred ?? undefined,
}) {}

export class AnswerSuggestion extends defineCommand({
  name: 'answerSuggestion',
  input: AnswerSuggestionInput,
  decider: document,
  command: 'AnswerSuggestion',
  stream: (input) => input.document,
  data: (input) => ({
    document: input.document,
    ...of(input),
    key: input.key,
    ...(input.answer == null ? {} : { answer: said(input.answer) }),
  }),
}) {}
