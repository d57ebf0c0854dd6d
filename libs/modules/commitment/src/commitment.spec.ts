import { describe, expect, it } from '@jest/globals';
import type { Edtf } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { CommitmentEvent, CommitmentCommand } from './commitment.events.ts';
import { commitment } from './commitment.ts';
import {
  absent,
  asPartner,
  board,
  budget,
  conwy,
  dependencies,
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

type Making = Extract<CommitmentCommand, { type: 'MakeCommitment' }>['data'];
const text = { en: { plain: 'meet twice' } };
const agreed = { cycle: place.cycle, owner: powys, about: place.about, text };
const make = (more: Partial<Making> = {}): CommitmentCommand => ({
  type: 'MakeCommitment',
  data: { ...agreed, ...more },
});
const event = (
  more: Partial<Extract<CommitmentEvent, { type: 'CommitmentMade' }>['data']> = {},
): CommitmentEvent => made({ text, ...more });
const early = { dependencies, occurred: '2026-06-09' as Edtf };

describe('A commitment', () => {
  it('is made for a partner by that partner, and belongs to it', () => {
    given(commitment)
      .when(make(), { ...early, actor: asPartner(powys) })
      .then(event());
  });
  it.each(['SECRETARIAT', 'SYSTEM'] as const)('may be made for anyone by the role %s', (role) => {
    given(commitment)
      .when(make(), { ...early, actor: { sub: 'office', role } })
      .then(event());
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
      .when(make({ about: [] }), { dependencies, occurred: '2026-06-16' as Edtf })
      .refused('BAD_USER_INPUT');
  });
  it('may be due in the future', () => {
    given(commitment)
      .when(make({ due: '2027' as Edtf }), early)
      .then(event({ due: '2027' as Edtf }));
  });
  it('is about priorities in force on its day', () => {
    given(commitment)
      .when(make(), { dependencies, occurred: '2026-06-10' as Edtf })
      .refused('UNKNOWN_PRIORITY');
    given(commitment)
      .when(make({ about: ['attendance'] }), { dependencies, occurred: '2026-06-10' as Edtf })
      .then(event({ about: ['attendance'] }));
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
      .then(event({ agreedAt: talk }));
    given(commitment)
      .when(make({ agreedAt: talk }), { ...early, actor: asPartner(powys) })
      .then(event({ agreedAt: talk }));
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
        dependencies: { ...dependencies, shown: [{ key: meeting, row: {} }] },
      })
      .then(event({ agreedAt: meeting }));
    given(commitment)
      .when(make({ agreedAt: meeting }), early)
      .refused('NOT_FOUND');
    const { things, shown } = commitment.dependsOn.MakeCommitment(
      { ...agreed, agreedAt: meeting },
      commitment.initial,
    );
    expect([things.streams, shown]).toEqual([
      [powys],
      { view: 'meetings', where: { meeting: [meeting] } },
    ]);
  });
});

describe('A commitment that was carried forward', () => {
  const { text: _text, ...silent } = agreed;
  const carriedFrom = 'commitment-0' as Making['carriedFrom'];
  const carry = (more: object): CommitmentCommand => ({
    type: 'MakeCommitment',
    data: { ...silent, cycle: next, carriedFrom, ...more } as Making,
  });
  const fresh = (more: object): CommitmentEvent => ({
    type: 'CommitmentMade',
    data: { ...silent, cycle: next, carriedFrom, partner: powys, ...more } as never,
  });
  it('needs no text of its own, and stays about what it was about', () => {
    given(commitment)
      .when(carry({ about: ['juggling'] }), { dependencies })
      .then(fresh({ about: ['juggling'] }));
  });
  it('waits on for what is not there yet, and not for what was published meanwhile', () => {
    given(commitment)
      .when(carry({ blockedBy: [budget, letter, milestone] }), { dependencies })
      .then(fresh({ blockedBy: [budget, milestone] }));
    given(commitment)
      .when(carry({ blockedBy: [letter] }), { dependencies })
      .then(fresh({}));
  });
  it('comes into an open cycle', () => {
    given(commitment)
      .when(carry({ cycle: last }), { dependencies })
      .refused('CYCLE_CLOSED');
  });
});
