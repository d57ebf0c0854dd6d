import { describe, expect, it } from '@jest/globals';
import type { Actor, CycleId, Edtf, PartnerId, Pointer, Presence, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { assurance, type AssuranceEvent, type AssuranceCommand } from './assurance.ts';

const sro = 'office-sro' as StreamId,
  powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId,
  year = 'cycle-2025-26' as CycleId;
const talk: Pointer = { subject: 'dialogue-1' as StreamId },
  own: Pointer = { subject: 'reflection-1' as StreamId },
  report: Pointer = { url: 'https://example.org/report' };
const there: Presence = { there: true, audience: { visibility: 'PUBLIC', owners: [] } };
const dependencies = {
  things: new Map<StreamId, Presence>([
    [sro, there],
    [powys, there],
    [year, there],
    ['dialogue-1' as StreamId, there],
    ['reflection-1' as StreamId, { there: true, audience: { visibility: 'OWN', owners: [powys] } }],
  ]),
};
const text = { en: { key: 'assurance-1', sealed: 'v1.x' } };
const said = {
  cycle: year,
  to: sro,
  from: powys,
  objective: text,
  statement: text,
  evidence: [talk, report] as readonly Pointer[],
};
type More = Partial<
  Omit<Extract<AssuranceCommand, { type: 'GiveAssurance' }>['data'], 'statement'>
>;

const give = (more: More = {}): AssuranceCommand => ({
  type: 'GiveAssurance',
  data: { ...said, expected: false, ...more },
});
const isGiven: AssuranceEvent = { type: 'AssuranceGiven', data: { ...said, partner: powys } };
const link = (...evidence: readonly Pointer[]): AssuranceCommand => ({
  type: 'LinkEvidence',
  data: { evidence },
});
const head = (partner: PartnerId): Actor => ({ sub: 'head', role: 'PARTNER', partner });
const tomorrow = '2026-06-16' as Edtf;

describe('An assurance', () => {
  it('is given, and belongs to the partner that gives it', () => {
    given(assurance).when(give(), { dependencies }).then(isGiven);
  });
  it('may say neither from whom nor to whom it is', () => {
    const data = { statement: text, evidence: [] };
    given(assurance)
      .when({ type: 'GiveAssurance', data: { ...data, expected: false } }, { dependencies })
      .then({ type: 'AssuranceGiven', data });
  });
  it('is given once', () => {
    given(assurance, isGiven).when(give(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it.each([
    ['to', { to: 'body-none' as StreamId }],
    ['from', { from: 'office-none' as StreamId }],
  ])('is %s someone who is there', (_, more) => {
    given(assurance).when(give(more), { dependencies }).refused('NOT_FOUND');
  });
  it('is of a cycle that there is', () => {
    given(assurance)
      .when(give({ cycle: 'cycle-1999' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
  it('cannot have been given in the future', () => {
    given(assurance).when(give(), { dependencies, occurred: tomorrow }).refused('BAD_USER_INPUT');
  });
  it('that is still owed may lie ahead', () => {
    given(assurance)
      .when(give({ expected: true }), { dependencies, occurred: tomorrow })
      .then({ type: 'AssuranceExpected', data: { ...said, partner: powys } });
  });
});

describe('Who gives assurance', () => {
  it('it is a partner from itself', () => {
    given(assurance)
      .when(give(), { dependencies, actor: head(powys) })
      .then(isGiven);
  });
  it('it is no partner in the name of another, nor of an office', () => {
    given(assurance)
      .when(give(), { dependencies, actor: head(conwy) })
      .refused('FORBIDDEN');
    given(assurance)
      .when(give({ from: sro }), { dependencies, actor: head(powys) })
      .refused('FORBIDDEN');
  });
  it.each(['EVALUATOR', 'ANALYST'] as const)('it is not the role %s', (role) => {
    given(assurance)
      .when(give(), { dependencies, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
  });
});

describe('The evidence of an assurance', () => {
  it('is there', () => {
    given(assurance)
      .when(give({ evidence: [{ subject: 'dialogue-9' as StreamId }] }), {
        dependencies: {
          things: new Map([...dependencies.things, ['dialogue-9' as StreamId, { there: false }]]),
        },
      })
      .refused('NOT_FOUND');
  });
  it('is looked at with all else that is named', () => {
    const { things } = assurance.dependsOn.GiveAssurance(
      { ...said, evidence: [talk, own], expected: false },
      assurance.initial,
    );
    expect(things.streams).toEqual([year, sro, powys, talk.subject, own.subject]);
  });
  it('is named once', () => {
    given(assurance)
      .when(give({ evidence: [talk, talk] }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may be added', () => {
    given(assurance, isGiven)
      .when(link(own), { dependencies, actor: head(powys) })
      .then({
        type: 'AssuranceEvidenceLinked',
        data: { cycle: year, to: sro, from: powys, partner: powys, evidence: [own] },
      });
  });
  it('is not added by another partner', () => {
    given(assurance, isGiven)
      .when(link(own), { dependencies, actor: head(conwy) })
      .refused('FORBIDDEN');
  });
  it('is not added twice', () => {
    given(assurance, isGiven).when(link(report), { dependencies }).refused('BAD_USER_INPUT');
    given(assurance, isGiven, {
      type: 'AssuranceEvidenceLinked',
      data: { partner: powys, evidence: [own] },
    })
      .when(link(own), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('that is added may be read by whoever adds it', () => {
    const toConwy: AssuranceEvent = {
      type: 'AssuranceGiven',
      data: { ...said, from: conwy, partner: conwy },
    };
    given(assurance, toConwy)
      .when(link(own), { dependencies, actor: head(conwy) })
      .refused('NOT_FOUND');
  });
  it('is not added in the future', () => {
    given(assurance, isGiven)
      .when(link(own), { dependencies, occurred: tomorrow })
      .refused('BAD_USER_INPUT');
  });
  it('needs an assurance', () => {
    given(assurance).when(link(own), { dependencies }).refused('NOT_FOUND');
  });
});
