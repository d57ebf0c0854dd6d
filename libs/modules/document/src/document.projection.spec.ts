import { describe, expect, it } from '@jest/globals';
import { compact, type CycleId, type Edtf, type PartnerId, type StreamId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { type DocumentRow, documentsView } from './document.projection.ts';
import type { DocumentEvent } from './document.ts';

const text = { en: { key: 'document-letter', sealed: 'v1.x' } };
const details = {
  kind: 'LETTER' as const,
  title: { en: 'Letter' },
  from: 'partner-dysgu' as StreamId,
};
const of = { cycle: 'cycle-2024-25' as CycleId, partner: 'partner-dysgu' as PartnerId };
const contents = {
  attachments: ['document-annex' as StreamId],
  contentsUnknown: true,
  senderInferred: true,
  suggestions: [
    { key: 'talk', text },
    { key: 'meet', text },
  ],
  url: 'https://example.org/letter',
};
const happened = (event: DocumentEvent, occurred: string): EventOf<DocumentEvent> =>
  ({ ...event, occurred: occurred as Edtf }) as EventOf<DocumentEvent>;
const expected = happened({ type: 'DocumentExpected', data: { ...details, ...of } }, '2027');
const published = happened(
  { type: 'DocumentPublished', data: { ...details, ...of, ...contents } },
  '2024-12',
);
const answered = (key: string, answer?: typeof text): EventOf<DocumentEvent> =>
  happened(
    {
      type: 'SuggestionAnswered',
      data: { title: details.title, key, ...compact({ answer }) },
    },
    '2025-02-03',
  );

type Fold = (
  row: DocumentRow | undefined,
  event: EventOf<DocumentEvent>,
  key: string,
) => DocumentRow | null;
const rowAfter = (...events: readonly EventOf<DocumentEvent>[]): DocumentRow => {
  const on = documentsView.on as Readonly<Record<string, Fold>>;
  const row = events.reduce<DocumentRow | null>(
    (before, event) => on[event.type]?.(before ?? undefined, event, 'document-letter') ?? null,
    null,
  );
  if (row === null) throw new Error('there is no row');
  return row;
};

describe('The row of a document', () => {
  it('has no day while it is expected, whenever that is', () => {
    expect(rowAfter(expected)).toEqual({
      ...details,
      awaited: '2027',
      attachments: [],
      contentsUnknown: false,
      senderInferred: false,
      suggestions: [],
    });
    expect(documentsView.columns(rowAfter(expected))).toEqual({
      kind: 'LETTER',
      sender: 'partner-dysgu',
      expected: 1,
      unanswered: 0,
      published: '',
    });
  });
  it('holds what was published, and when', () => {
    expect(rowAfter(expected, published)).toEqual({
      ...details,
      ...contents,
      published: '2024-12',
    });
  });
  it('is found by the day it was published, its sender and what is open in it', () => {
    expect(documentsView.columns(rowAfter(published))).toEqual({
      kind: 'LETTER',
      sender: 'partner-dysgu',
      expected: 0,
      unanswered: 1,
      published: '2024-12-01',
    });
  });
  it('tells of each suggestion when it was answered, and how where that is known', () => {
    expect(rowAfter(published, answered('talk', text)).suggestions).toEqual([
      { key: 'talk', text, answered: '2025-02-03', answer: text },
      { key: 'meet', text },
    ]);
    expect(rowAfter(published, answered('meet')).suggestions).toEqual([
      { key: 'talk', text },
      { key: 'meet', text, answered: '2025-02-03' },
    ]);
  });
  it('has suggestions that are open until the last is answered', () => {
    expect(documentsView.columns(rowAfter(published, answered('talk')))).toMatchObject({
      unanswered: 1,
    });
    expect(
      documentsView.columns(rowAfter(published, answered('talk'), answered('meet'))),
    ).toMatchObject({ unanswered: 0 });
  });
  it('comes from no one where no sender is known', () => {
    const { from: _from, ...rest } = rowAfter(published);
    expect(documentsView.columns(rest)).toMatchObject({ sender: '' });
  });
});
