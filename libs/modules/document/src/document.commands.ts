import { named, said, defineCommand } from '@cylch/graphql';
import { type CycleId, type LocalisedFreeText, type StreamId, withoutNulls } from '@cylch/kernel';
import {
  AnswerSuggestionInput,
  ExpectDocumentInput,
  PublishDocumentInput,
} from './document.inputs.ts';
import { document } from './document.ts';

type Known = Pick<PublishDocumentInput, 'key' | 'cycle' | 'from' | 'to'>;
const idOf = ({ key }: Known): StreamId => `document-${key}` as StreamId;
const of = ({ cycle }: Pick<Known, 'cycle'>): { cycle?: CycleId } => withoutNulls({ cycle });
const known = (
  input: Known,
): { document: StreamId; cycle?: CycleId; from?: StreamId; to?: LocalisedFreeText } => ({
  document: idOf(input),
  ...of(input),
  ...withoutNulls({ from: input.from, to: said(input.to) }),
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
    ...withoutNulls({
      kind: input.kind,
      title: input.title && named(input.title),
      url: input.url,
      note: said(input.note),
    }),
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
    ...withoutNulls({ answer: said(input.answer) }),
  }),
}) {}
