import { describe, expect, it } from '@jest/globals';
import type { Edtf } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { CommitmentFact, CommitmentWish } from './commitment.facts.ts';
import { commitment } from './commitment.ts';
import {
  absent,
  asPartner,
  board,
  budget,
  conwy,
  known,
  last,
  letter,
  made,
  meeting,
  milestone,
  next,
  none,
  place,
  powys,
  talk,
} from './spec-kit.ts';

type Making = Extract<CommitmentWish, { type: 'MakeCommitment' }>['data'];
const text = { en: { plain: 'meet twice' } };
const agreed = { cycle: place.cycle, owner: powys, about: place.about, text };
const make = (more: Partial<Making> = {}): CommitmentWish => ({
  type: 'MakeCommitment',
  data: { ...agreed, ...more },
});
const fact = (
  more: Partial<Extract<CommitmentFact, { type: 'CommitmentMade' }>['data']> = {},
): CommitmentFact => made({ text, ...more });
const early = { known, occurred: '2026-06-09' as Edtf };

describe('A commitment', () => {
  it('is made for a partner by that partner, and belongs to it', () => {
    given(commitment)
      .when(make(), { ...early, actor: asPartner(powys) })
      .then(fact());
  });
  it.each(['SECRETARIAT', 'SYSTEM'] as const)('may be made for anyone by the role %s', (role) => {
    given(commitment)
      .when(make(), { ...early, actor: { sub: 'office', role } })
      .then(fact());
  });
  it('cannot be made for another partner, for a body or for no one by a partner', () => {
    const actor = asPartner(conwy),
      { owner: _owner, ...free } = agreed;
    given(commitment)
      .when(make(), { ...early, actor })
      .refused('FORBIDDEN');
    given(commitment)
      .when(make({ owner: board }), { ...early, actor })
      .refused('FORBIDDEN');
    given(commitment)
      .when({ type: 'MakeCommitment', data: free }, { ...early, actor })
      .refused('FORBIDDEN');
  });
  it.each(['EVALUATOR', 'ANALYST'] as const)('cannot be made by the role %s', (role) => {
    given(commitment)
      .when(make(), { ...early, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
  });
  it('may be owned by a body, or by no one', () => {
    const { owner: _owner, ...free } = agreed;
    given(commitment)
      .when(make({ owner: board }), early)
      .then({ type: 'CommitmentMade', data: { ...agreed, owner: board } });
    given(commitment)
      .when({ type: 'MakeCommitment', data: free }, early)
      .then({ type: 'CommitmentMade', data: free });
  });
  it('is owned by someone who is there', () => {
    given(commitment)
      .when(make({ owner: absent }), early)
      .refused('NOT_FOUND');
  });
  it('is made once', () => {
    given(commitment, made()).when(make(), early).refused('ALREADY_EXISTS');
  });
  it('is of a cycle that there is', () => {
    given(commitment)
      .when(make({ cycle: none }), early)
      .refused('UNKNOWN_CYCLE');
  });
  it('is of an open cycle', () => {
    given(commitment)
      .when(make({ cycle: last }), early)
      .refused('CYCLE_CLOSED');
  });
  it('cannot have been agreed in the future', () => {
    given(commitment)
      .when(make({ about: [] }), { known, occurred: '2026-06-16' as Edtf })
      .refused('BAD_USER_INPUT');
  });
  it('may be due in the future', () => {
    given(commitment)
      .when(make({ due: '2027' as Edtf }), early)
      .then(fact({ due: '2027' as Edtf }));
  });
  it('is about priorities in force on its day', () => {
    given(commitment)
      .when(make(), { known, occurred: '2026-06-10' as Edtf })
      .refused('UNKNOWN_PRIORITY');
    given(commitment)
      .when(make({ about: ['attendance'] }), { known, occurred: '2026-06-10' as Edtf })
      .then(fact({ about: ['attendance'] }));
  });
  it('says what is promised', () => {
    const { text: _text, ...silent } = agreed;
    given(commitment)
      .when({ type: 'MakeCommitment', data: silent }, early)
      .refused('BAD_USER_INPUT');
  });
});

describe('Where a commitment was agreed', () => {
  it('is there, and whoever names it may read it', () => {
    given(commitment)
      .when(make({ agreedAt: talk }), early)
      .then(fact({ agreedAt: talk }));
    given(commitment)
      .when(make({ agreedAt: talk }), { ...early, actor: asPartner(powys) })
      .then(fact({ agreedAt: talk }));
    given(commitment)
      .when(make({ agreedAt: talk, owner: conwy }), { ...early, actor: asPartner(conwy) })
      .refused('NOT_FOUND');
    given(commitment)
      .when(make({ agreedAt: absent }), early)
      .refused('NOT_FOUND');
  });
  it('may be a meeting, which is told in the stream of its body', () => {
    given(commitment)
      .when(make({ agreedAt: meeting }), {
        ...early,
        known: { ...known, meetings: [{ key: meeting, row: {} }] },
      })
      .then(fact({ agreedAt: meeting }));
    given(commitment)
      .when(make({ agreedAt: meeting }), early)
      .refused('NOT_FOUND');
    const { things, meetings } = commitment.needs.MakeCommitment(
      { ...agreed, agreedAt: meeting },
      commitment.initial,
    );
    expect([things.streams, meetings]).toEqual([
      [powys],
      { view: 'meetings', where: { meeting: [meeting] } },
    ]);
  });
});

describe('A commitment that was carried forward', () => {
  const { text: _text, ...silent } = agreed;
  const carriedFrom = 'commitment-0' as Making['carriedFrom'];
  const carry = (more: object): CommitmentWish => ({
    type: 'MakeCommitment',
    data: { ...silent, cycle: next, carriedFrom, ...more } as Making,
  });
  const fresh = (more: object): CommitmentFact => ({
    type: 'CommitmentMade',
    data: { ...silent, cycle: next, carriedFrom, partner: powys, ...more } as never,
  });
  it('needs no text of its own, and stays about what it was about', () => {
    given(commitment)
      .when(carry({ about: ['juggling'] }), { known })
      .then(fresh({ about: ['juggling'] }));
  });
  it('waits on for what is not there yet, and not for what was published meanwhile', () => {
    given(commitment)
      .when(carry({ blockedBy: [budget, letter, milestone] }), { known })
      .then(fresh({ blockedBy: [budget, milestone] }));
    given(commitment)
      .when(carry({ blockedBy: [letter] }), { known })
      .then(fresh({}));
  });
  it('comes into an open cycle', () => {
    given(commitment)
      .when(carry({ cycle: last }), { known })
      .refused('CYCLE_CLOSED');
  });
});
