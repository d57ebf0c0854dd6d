import { describe, expect, it } from '@jest/globals';
import type { CycleState } from '@cylch/cycle';
import type { Actor, Audience, CycleId, Day, Edtf, Instant, PartnerId, Presence, StreamId, Pointer } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { evaluation, type EvaluationFact, type EvaluationWish } from './evaluation.ts';

const powys = 'partner-W06000023' as PartnerId, conwy = 'partner-W06000003' as PartnerId;
const adopted = (from: string, key: string): CycleState['adopted'][number] => ({ from: from as Day, priorities: [{ key, name: { en: key } }] });
const open: CycleState = {
  at: 'open', starts: '2025-09-01' as Day, ends: '2026-08-31' as Day, members: [], windows: new Map(),
  adopted: [adopted('2025-09-01', 'numeracy'), adopted('2026-06-10', 'attendance')],
};
const subject = (id: string): Pointer & { subject: StreamId } => ({ subject: id as StreamId });
const shared = subject('dialogue-1'), own = subject('reflection-1'), absent = subject('reflection-9');
const there = (audience: Audience): Presence => ({ there: true, audience });
const known = { cycle: open, things: new Map<StreamId, Presence>([
  [shared.subject, there({ visibility: 'PARTNERS', owners: [] })], [own.subject, there({ visibility: 'OWN', owners: [powys] })], [absent.subject, { there: false }],
]) };

const inspector: Actor = { sub: 'inspector', role: 'EVALUATOR' };
const sealed = (text: string): Readonly<{ key: string; sealed: string }> => ({ key: 'evaluation-1', sealed: text });
const outside: Pointer = { url: 'https://example.org/report', note: { en: sealed('page 4') } };
const judged = {
  cycle: 'cycle-2025-26' as CycleId, question: { cy: sealed('beth?'), en: sealed('what?') }, judgement: { en: sealed('well') }, about: ['attendance'],
  supporting: [shared, outside] as readonly Pointer[], contradicting: [own] as readonly Pointer[], visibility: 'PARTNERS' as const,
};
const record = (more: Partial<typeof judged> = {}): EvaluationWish => ({ type: 'RecordEvaluation', data: { ...judged, ...more } });
const recorded = (more: Partial<typeof judged> & { partner?: PartnerId } = {}): EvaluationFact => ({ type: 'EvaluationRecorded', data: { ...judged, ...more } });

describe('An evaluation', () => {
  it.each(['EVALUATOR', 'SECRETARIAT', 'SYSTEM'] as const)('is recorded by the role %s', (role) => {
    given(evaluation).when(record(), { known, actor: { sub: 'someone', role } }).then(recorded());
  });
  it.each(['PARTNER', 'ANALYST'] as const)('is not recorded by the role %s', (role) => {
    given(evaluation).when(record(), { known, actor: { sub: 'someone', role, partner: powys } }).refused('FORBIDDEN');
  });
  it('belongs to the partner for which its evaluator acts', () => {
    given(evaluation).when(record(), { known, actor: { ...inspector, partner: powys } }).then(recorded({ partner: powys }));
  });
  it('is recorded once', () => { given(evaluation, recorded()).when(record(), { known, actor: inspector }).refused('ALREADY_EXISTS'); });
  it('is of a cycle that there is', () => { given(evaluation).when(record(), { known: { ...known, cycle: { ...open, at: 'unopened' } } }).refused('UNKNOWN_CYCLE'); });
  it('may still be made when the cycle is closed', () => { given(evaluation).when(record(), { known: { ...known, cycle: { ...open, at: 'closed' } } }).then(recorded()); });
  it('cannot have been made in the future, by the day in Wales', () => {
    const occurred = '2026-06-16' as Edtf;
    given(evaluation).when(record(), { known, occurred, now: '2026-06-15T22:59:59Z' as Instant }).refused('BAD_USER_INPUT');
    given(evaluation).when(record(), { known, occurred, now: '2026-06-15T23:00:00Z' as Instant }).then(recorded());
  });
  it('is about priorities in force when it was judged', () => {
    given(evaluation).when(record(), { known, occurred: '2026-06-10' as Edtf }).then(recorded());
    given(evaluation).when(record(), { known, occurred: '2026-06-09' as Edtf }).refused('UNKNOWN_PRIORITY');
  });
});

describe('The evidence of an evaluation', () => {
  it.each(['supporting', 'contradicting'] as const)('%s it is there', (list) => {
    given(evaluation).when(record({ [list]: [shared, absent] }), { known }).refused('NOT_FOUND');
  });
  it('may all lie outside the record', () => {
    const lists = { supporting: [outside], contradicting: [] };
    given(evaluation).when(record(lists), { known: { ...known, things: new Map() } }).then(recorded(lists));
  });
  it('may be a meeting, which is looked at by the row that shows it', () => {
    const met: Pointer = { subject: 'meeting-1' as StreamId }, lists = { supporting: [met], contradicting: [] };
    expect(evaluation.needs.RecordEvaluation({ ...judged, ...lists }, evaluation.initial)).toMatchObject({ things: { streams: [] }, meetings: { view: 'meetings', where: { meeting: ['meeting-1'] } } });
    given(evaluation).when(record(lists), { known: { ...known, meetings: [{ key: 'meeting-1', row: {} }] } }).then(recorded(lists));
    given(evaluation).when(record(lists), { known: { ...known, meetings: [] } }).refused('NOT_FOUND');
  });
  it('is looked at once each, for and against', () => {
    const { data } = record({ supporting: [shared, outside, own], contradicting: [own, absent] }) as Extract<EvaluationWish, { type: 'RecordEvaluation' }>;
    const { things } = evaluation.needs.RecordEvaluation(data, evaluation.initial);
    expect(things.streams).toEqual([shared.subject, own.subject, absent.subject]);
  });
  // No role that may evaluate is kept from reading anything today: here is what the rule itself says.
  it('is not found by someone who may not read it', () => {
    const past = { at: 'unrecorded' as const }, now = '2026-06-15T10:00:00.000Z' as Instant, occurred = '2026-06-15' as Edtf;
    const facts = (partner: PartnerId): unknown => evaluation.decide.RecordEvaluation(judged, past, { actor: { sub: 'head', role: 'PARTNER', partner }, now, occurred, known });
    expect(() => facts(conwy)).toThrow(expect.objectContaining({ code: 'NOT_FOUND', values: { field: 'contradicting' } }));
    expect(facts(powys)).toHaveLength(1);
  });
});

type Revision = Extract<EvaluationWish, { type: 'ReviseEvaluation' }>['data'];
const revise = (data: Revision): EvaluationWish => ({ type: 'ReviseEvaluation', data });
const revised = (more: object): EvaluationFact => ({ type: 'EvaluationRevised', data: { ...judged, ...more } });
const past = { ...recorded(), occurred: '2026-06-12' as Edtf };

describe('A revision of an evaluation', () => {
  it('keeps what it does not name', () => { given(evaluation, past).when(revise({ visibility: 'PUBLIC' }), { known }).then(revised({ visibility: 'PUBLIC' })); });
  it('keeps whose evaluator judged first', () => {
    given(evaluation, { ...recorded({ partner: powys }), occurred: past.occurred }).when(revise({ about: [] }), { known, actor: { ...inspector, partner: conwy } })
      .then(revised({ about: [], partner: powys }));
  });
  it('merges languages', () => {
    given(evaluation, past).when(revise({ question: { en: { plain: 'how?' } }, judgement: { cy: { plain: 'da' } } }), { known })
      .then(revised({ question: { cy: sealed('beth?'), en: { plain: 'how?' } }, judgement: { en: sealed('well'), cy: { plain: 'da' } } }));
  });
  it('clears one language with null', () => {
    given(evaluation, past).when(revise({ question: { cy: null } }), { known }).then(revised({ question: { en: sealed('what?') } }));
  });
  it('does not clear the whole question', () => { given(evaluation, past).when(revise({ question: { cy: null, en: null } }), { known }).refused('BAD_USER_INPUT'); });
  it('does not clear the whole judgement', () => { given(evaluation, past).when(revise({ judgement: { en: null } }), { known }).refused('BAD_USER_INPUT'); });
  it('gives a list of evidence whole, and leaves the other as it is', () => {
    given(evaluation, past).when(revise({ supporting: [own] }), { known }).then(revised({ supporting: [own] }));
    given(evaluation, past).when(revise({ contradicting: [] }), { known }).then(revised({ contradicting: [] }));
  });
  it('cites only evidence that is there', () => { given(evaluation, past).when(revise({ contradicting: [absent] }), { known }).refused('NOT_FOUND'); });
  it('does not look again for evidence that it does not name', () => {
    given(evaluation, past).when(revise({ visibility: 'OWN' }), { known: { cycle: open, things: new Map() } }).then(revised({ visibility: 'OWN' }));
  });
  it('is about priorities in force when it was judged, not when it is revised', () => {
    given(evaluation, past).when(revise({ about: ['attendance'] }), { known }).then(revised({ about: ['attendance'] }));
    given(evaluation, past).when(revise({ about: ['numeracy'] }), { known }).refused('UNKNOWN_PRIORITY');
  });
  it('may be made by another evaluator', () => {
    given(evaluation, past).when(revise({ about: [] }), { known, actor: { sub: 'other', role: 'EVALUATOR' } }).then(revised({ about: [] }));
  });
  it.each(['PARTNER', 'ANALYST'] as const)('is not made by the role %s', (role) => {
    given(evaluation, past).when(revise({ about: [] }), { known, actor: { sub: 'someone', role, partner: powys } }).refused('FORBIDDEN');
  });
  it('needs an evaluation', () => { given(evaluation).when(revise({ about: [] }), { known }).refused('NOT_FOUND'); });
});
