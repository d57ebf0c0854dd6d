import { describe, expect, it } from '@jest/globals';
import {
  type Actor,
  type CycleId,
  type Edtf,
  type Money,
  type PartnerId,
  type Presence,
  Refusal,
  type StreamId,
} from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { funding, type FundingEvent, type FundingCommand } from './funding.ts';

const inYear = 'funding-in-year-2024-25' as StreamId,
  draft = 'funding-draft-2025-26' as StreamId,
  both = 'funding-both-years' as StreamId,
  other = 'funding-other' as StreamId;
const cycle = 'cycle-2024-25' as CycleId;
const edtf = (text: string): Edtf => text as Edtf;
const there: Presence = { there: true, audience: { visibility: 'PUBLIC', owners: [] } };
const things = new Map<StreamId, Presence>([[cycle, there]]);
const lines = new Map([
  [inYear, { there: true }],
  [draft, { there: true }],
  [other, { there: false }],
]);
const dependencies = { things, lines, superseded: [] };

const line = {
  funding: inYear,
  key: 'in-year-2024-25',
  name: { en: 'More in the year' },
  financialYears: ['2024-25'],
  amount: '114000000.00' as Money,
  announced: edtf('2024-12-06'),
  cycle,
};
const announce = { ...line, status: 'IN_YEAR' as const };
const announced: FundingEvent = { type: 'FundingAnnounced', data: announce };
const restate = {
  ...line,
  funding: both,
  key: 'both-years',
  financialYears: ['2024-25', '2025-26'],
  amount: '262500000.00' as Money,
  announced: edtf('2025-03'),
  supersedes: [inYear, draft],
};
const restating = (more: Partial<typeof restate> = {}): FundingCommand => ({
  type: 'RestateFunding',
  data: { ...restate, ...more },
});

describe('Funding', () => {
  it('is announced', () => {
    given(funding)
      .when({ type: 'AnnounceFunding', data: announce }, { dependencies })
      .then(announced);
  });
  it('is announced once under its key', () => {
    given(funding, announced)
      .when({ type: 'AnnounceFunding', data: announce }, { dependencies })
      .refused('ALREADY_EXISTS');
  });
  it('is not announced in the future', () => {
    given(funding)
      .when(
        { type: 'AnnounceFunding', data: { ...announce, announced: edtf('2026-06-16') } },
        { dependencies },
      )
      .refused('BAD_USER_INPUT');
  });
  it('is told in a cycle that there is', () => {
    given(funding)
      .when(
        { type: 'AnnounceFunding', data: { ...announce, cycle: 'cycle-1999-00' as CycleId } },
        { dependencies },
      )
      .refused('UNKNOWN_CYCLE');
  });
});

describe('A restatement', () => {
  const supersededBy = (key: StreamId) => ({
    ...dependencies,
    superseded: [{ key, row: { supersededBy: both } }],
  });
  it('is a line of its own that names those it supersedes', () => {
    given(funding)
      .when(restating(), { dependencies })
      .then({ type: 'FundingRestated', data: restate });
  });
  it('overwrites no line', () => {
    given(funding, announced)
      .when(restating({ funding: inYear }), { dependencies })
      .refused('ALREADY_EXISTS');
  });
  it('supersedes lines that there are', () => {
    given(funding)
      .when(restating({ supersedes: [inYear, other] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('does not supersede itself', () => {
    given(funding)
      .when(restating({ supersedes: [both] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('supersedes no line a second time, and says which one did', () => {
    const run = (): void => {
      given(funding)
        .when(restating({ funding: other }), { dependencies: supersededBy(draft) })
        .then();
    };
    expect(run).toThrow(new Refusal('SUPERSEDED', { field: 'supersedes', line: draft, by: both }));
  });
  it('is not kept from lines that stand by others that do not', () => {
    given(funding)
      .when(restating({ supersedes: [inYear] }), { dependencies: supersededBy(draft) })
      .then({ type: 'FundingRestated', data: { ...restate, supersedes: [inYear] } });
  });
  it('is not made in the future', () => {
    given(funding)
      .when(restating({ announced: edtf('2027') }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('is told in a cycle that there is', () => {
    given(funding)
      .when(restating({ cycle: 'cycle-1999-00' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
});

describe('The money', () => {
  const others: readonly Actor[] = [
    { sub: 'head', role: 'PARTNER', partner: 'partner-W06000023' as PartnerId },
    { sub: 'e', role: 'EVALUATOR' },
    { sub: 'a', role: 'ANALYST' },
  ];
  it.each(others)('is not recorded by the role $role', (actor) => {
    given(funding)
      .when({ type: 'AnnounceFunding', data: announce }, { dependencies, actor })
      .refused('FORBIDDEN');
    given(funding).when(restating(), { dependencies, actor }).refused('FORBIDDEN');
  });
});
