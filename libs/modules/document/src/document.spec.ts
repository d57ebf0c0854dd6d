import { describe, expect, it } from '@jest/globals';
import type { Actor, Audience, CycleId, Edtf, PartnerId, Presence, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { document, type DocumentEvent, type DocumentCommand } from './document.ts';

const dysgu = 'partner-dysgu' as PartnerId,
  office = 'office-sro' as StreamId,
  absent = 'body-none' as StreamId,
  annex = 'document-annex' as StreamId;
const year = 'cycle-2025-26' as CycleId;
const open: Audience = { visibility: 'PUBLIC', owners: [] };
const dependencies = {
  things: new Map<StreamId, Presence>([
    [dysgu, { there: true, audience: open }],
    [office, { there: true, audience: open }],
    [annex, { there: true, audience: open }],
    [year, { there: true, audience: open }],
    [absent, { there: false }],
  ]),
};
const sealed = (text: string): Readonly<{ key: string; sealed: string }> => ({
  key: 'document-budget',
  sealed: text,
});

type DataOf<T extends DocumentCommand['type']> = Extract<DocumentCommand, { type: T }>['data'];
const id = 'document-budget' as StreamId;
const title = { cy: 'Cyllideb Derfynol 2025-26', en: 'Final Budget 2025-26' };
const beforehand = { kind: 'BUDGET' as const, title };
const nothing = { attachments: [], contentsUnknown: false, senderInferred: false, suggestions: [] };
const expectIt = (more: Partial<DataOf<'ExpectDocument'>> = {}): DocumentCommand => ({
  type: 'ExpectDocument',
  data: { document: id, ...beforehand, ...more },
});
const publish = (more: Partial<DataOf<'PublishDocument'>> = {}): DocumentCommand => ({
  type: 'PublishDocument',
  data: { document: id, ...nothing, ...more },
});
const answer = (more: Partial<DataOf<'AnswerSuggestion'>> = {}): DocumentCommand => ({
  type: 'AnswerSuggestion',
  data: { document: id, key: 'talk', ...more },
});

const expected: DocumentEvent = { type: 'DocumentExpected', data: beforehand };
const published = (
  more: Partial<Extract<DocumentEvent, { type: 'DocumentPublished' }>['data']> = {},
): DocumentEvent => ({ type: 'DocumentPublished', data: { ...beforehand, ...nothing, ...more } });
const talk = { key: 'talk', text: { en: sealed('talk more') } };
const answered: DocumentEvent = { type: 'SuggestionAnswered', data: { title, key: 'talk' } };
const past = '2026-06-01' as Edtf,
  ahead = '2026-06-16' as Edtf;

describe('A document', () => {
  it.each(['SECRETARIAT', 'SYSTEM'] as const)('is kept by the role %s', (role) => {
    given(document)
      .when(publish(beforehand), { dependencies, actor: { sub: 'someone', role } })
      .then(published());
  });
  it.each(['PARTNER', 'EVALUATOR', 'ANALYST'] as const)('is not kept by the role %s', (role) => {
    const actor: Actor = { sub: 'someone', role, partner: dysgu };
    given(document).when(expectIt(), { dependencies, actor }).refused('FORBIDDEN');
    given(document).when(publish(beforehand), { dependencies, actor }).refused('FORBIDDEN');
    given(document, published({ suggestions: [talk] }))
      .when(answer(), { dependencies, actor })
      .refused('FORBIDDEN');
  });
  it('is of a cycle that there is, where it names one', () => {
    const cycle = 'cycle-1999-00' as CycleId;
    given(document).when(expectIt({ cycle }), { dependencies }).refused('UNKNOWN_CYCLE');
    given(document)
      .when(publish({ ...beforehand, cycle }), { dependencies })
      .refused('UNKNOWN_CYCLE');
    given(document, published({ suggestions: [talk] }))
      .when(answer({ cycle }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
  it('belongs to its sender where that is a partner, and to the cycle that it names', () => {
    given(document)
      .when(publish({ ...beforehand, from: dysgu, cycle: year }), { dependencies })
      .then(published({ from: dysgu, partner: dysgu, cycle: year }));
    given(document)
      .when(publish({ ...beforehand, from: office }), { dependencies })
      .then(published({ from: office }));
  });
});

describe('A document that is expected', () => {
  it('says what is known of it beforehand', () => {
    given(document).when(expectIt(), { dependencies }).then(expected);
  });
  it('may be expected for a day that lies ahead', () => {
    given(document).when(expectIt(), { dependencies, occurred: ahead }).then(expected);
  });
  it('is from someone who is there', () => {
    given(document)
      .when(expectIt({ from: office }), { dependencies })
      .then({ type: 'DocumentExpected', data: { ...beforehand, from: office } });
    given(document)
      .when(expectIt({ from: absent }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is expected once', () => {
    given(document, expected).when(expectIt(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is not expected once it was published', () => {
    given(document, published()).when(expectIt(), { dependencies }).refused('ALREADY_EXISTS');
  });
});

describe('A document that is published', () => {
  it('takes over what was known of it beforehand', () => {
    const to = { en: sealed('all partners') };
    given(document, {
      type: 'DocumentExpected',
      data: { ...beforehand, cycle: year, from: dysgu, partner: dysgu, to },
    })
      .when(publish(), { dependencies })
      .then(published({ cycle: year, from: dysgu, partner: dysgu, to }));
  });
  it('may turn out otherwise than it was expected', () => {
    given(document, {
      type: 'DocumentExpected',
      data: { ...beforehand, from: dysgu, partner: dysgu },
    })
      .when(publish({ kind: 'REPORT', title: { en: 'A report' }, from: office }), { dependencies })
      .then(published({ kind: 'REPORT', title: { en: 'A report' }, from: office }));
  });
  it.each(['kind', 'title'] as const)('needs its %s where it was not expected', (left) => {
    const { [left]: _left, ...data } = beforehand;
    given(document).when(publish(data), { dependencies }).refused('BAD_USER_INPUT');
  });
  it('is published once', () => {
    given(document, expected, published())
      .when(publish(), { dependencies })
      .refused('ALREADY_EXISTS');
  });
  it('cannot have been published in the future', () => {
    given(document)
      .when(publish(beforehand), { dependencies, occurred: ahead })
      .refused('BAD_USER_INPUT');
  });
  it('is from someone who is there', () => {
    given(document)
      .when(publish({ ...beforehand, from: absent }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('has a sender where one was inferred', () => {
    given(document)
      .when(publish({ ...beforehand, senderInferred: true }), { dependencies })
      .refused('BAD_USER_INPUT');
    given(document)
      .when(publish({ ...beforehand, senderInferred: true, from: office }), { dependencies })
      .then(published({ senderInferred: true, from: office }));
  });
  it('came with documents that are there', () => {
    given(document)
      .when(publish({ ...beforehand, attachments: [annex] }), { dependencies })
      .then(published({ attachments: [annex] }));
    given(document)
      .when(publish({ ...beforehand, attachments: [annex, absent] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('did not come with itself', () => {
    given(document, expected)
      .when(publish({ attachments: [id] }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('makes each suggestion under a key of its own', () => {
    given(document)
      .when(publish({ ...beforehand, suggestions: [talk, talk] }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('is looked at together with its cycle, its sender and its attachments, each once', () => {
    const { things } = document.dependsOn.PublishDocument(
      { document: id, ...nothing, cycle: year, from: annex, attachments: [annex, office] },
      document.initial,
    );
    expect(things.streams).toEqual([year, annex, office]);
  });
});

describe('A suggestion', () => {
  const made = published({
    suggestions: [talk, { ...talk, key: 'meet' }],
    from: dysgu,
    partner: dysgu,
  });
  it('is answered, and the answer tells whose document it is of', () => {
    const words = { en: { plain: 'yes' } };
    given(document, made)
      .when(answer({ answer: words }), { dependencies, occurred: past })
      .then({
        type: 'SuggestionAnswered',
        data: { title, partner: dysgu, key: 'talk', answer: words },
      });
  });
  it('may be answered though the answer is not known', () => {
    given(document, published({ suggestions: [talk] }))
      .when(answer(), { dependencies })
      .then(answered);
  });
  it('is answered once', () => {
    given(document, made, answered).when(answer(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is answered apart from the others', () => {
    given(document, made, answered)
      .when(answer({ key: 'meet' }), { dependencies })
      .then({ type: 'SuggestionAnswered', data: { title, partner: dysgu, key: 'meet' } });
  });
  it('is one that the document makes', () => {
    given(document, made)
      .when(answer({ key: 'sing' }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is not made before its document is published', () => {
    given(document, expected).when(answer(), { dependencies }).refused('NOT_FOUND');
  });
  it('is of a document', () => {
    given(document).when(answer(), { dependencies }).refused('NOT_FOUND');
  });
  it('cannot have been answered in the future', () => {
    given(document, made)
      .when(answer(), { dependencies, occurred: ahead })
      .refused('BAD_USER_INPUT');
  });
});
