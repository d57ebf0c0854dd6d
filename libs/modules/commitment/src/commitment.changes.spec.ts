import { describe, expect, it } from '@jest/globals';
import { type Edtf, fold, type StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { CommitmentEvent, CommitmentCommand } from './commitment.events.ts';
import { commitment } from './commitment.ts';
import {
  absent,
  asPartner,
  blocked,
  board,
  budget,
  carried,
  conwy,
  dropped,
  kept,
  dependencies,
  last,
  letter,
  made,
  milestone,
  next,
  none,
  place,
  powys,
  unblocked,
  year,
} from './spec-kit.ts';

const own = 'commitment-1' as StreamId;
const due = (text: string): Edtf => text as Edtf;
const block = (...by: readonly StreamId[]): CommitmentCommand => ({
  type: 'BlockCommitment',
  data: { commitment: own, by },
});
const unblock = (...by: readonly StreamId[]): CommitmentCommand => ({
  type: 'UnblockCommitment',
  data: by.length === 0 ? {} : { by },
});
const defer = (to: string): CommitmentCommand => ({
  type: 'DeferCommitment',
  data: { due: due(to) },
});
const keep: CommitmentCommand = { type: 'KeepCommitment', data: {} },
  drop: CommitmentCommand = { type: 'DropCommitment', data: {} };
const carry = (into = next, more: { due?: Edtf } = {}): CommitmentCommand => ({
  type: 'CarryForwardCommitment',
  data: { into, ...more },
});
const reassign = (owner: StreamId): CommitmentCommand => ({
  type: 'ReassignCommitment',
  data: { owner },
});
const all: readonly (readonly [string, CommitmentCommand])[] = [
  ['blocked', block(budget)],
  ['unblocked', unblock()],
  ['deferred', defer('2027')],
  ['kept', keep],
  ['dropped', drop],
  ['carried forward', carry()],
  ['reassigned', reassign(conwy)],
];

describe.each(all)('A commitment that is %s', (_, command) => {
  const past = [made({ due: due('2026-07-20') }), blocked(milestone)];
  it('must be there', () => {
    given(commitment).when(command, { dependencies }).refused('NOT_FOUND');
  });
  it.each([kept, dropped, carried])('takes no more after %o', (closing) => {
    given(commitment, ...past, closing)
      .when(command, { dependencies })
      .refused('COMMITMENT_CLOSED');
  });
  it('is not so by anyone but its owner and the secretariat', () => {
    given(commitment, ...past)
      .when(command, { dependencies, actor: asPartner(conwy) })
      .refused('FORBIDDEN');
    given(commitment, ...past)
      .when(command, { dependencies, actor: { sub: 'inspector', role: 'EVALUATOR' } })
      .refused('FORBIDDEN');
  });
  it('is not so in the future', () => {
    given(commitment, ...past)
      .when(command, { dependencies, occurred: due('2026-06-16') })
      .refused('BAD_USER_INPUT');
  });
});

describe('A commitment that is blocked', () => {
  it('waits for what is not there yet', () => {
    given(commitment, made())
      .when(block(budget, milestone), { dependencies, actor: asPartner(powys) })
      .then(blocked(budget, milestone));
  });
  it('does not wait for a document that is published', () => {
    given(commitment, made())
      .when(block(budget, letter), { dependencies })
      .refused('ALREADY_THERE');
  });
  it('does not wait for what there is not', () => {
    given(commitment, made()).when(block(budget, absent), { dependencies }).refused('NOT_FOUND');
  });
  it('does not wait for itself', () => {
    given(commitment, made()).when(block(own), { dependencies }).refused('BAD_USER_INPUT');
  });
  it('waits for one thing once', () => {
    given(commitment, made(), blocked(budget))
      .when(block(budget), { dependencies })
      .refused('ALREADY_EXISTS');
    given(commitment, made(), blocked(budget), unblocked(budget))
      .when(block(budget), { dependencies })
      .then(blocked(budget));
  });
  it('looks at documents by their own rules', () => {
    const { documents, things } = commitment.dependsOn.BlockCommitment(
      { commitment: own, by: [budget, milestone] },
      commitment.initial,
    );
    expect([documents.streams, things.streams]).toEqual([[budget], [budget, milestone]]);
  });
  it('may be kept all the same', () => {
    given(commitment, made(), blocked(budget))
      .when(keep, { dependencies, actor: asPartner(powys) })
      .then(kept);
  });
});

describe('A commitment that is unblocked', () => {
  const past = [made(), blocked(budget), blocked(milestone)];
  it('waits no longer for what is named', () => {
    given(commitment, ...past)
      .when(unblock(budget), { dependencies })
      .then(unblocked(budget));
  });
  it('waits for nothing any more where nothing is named', () => {
    given(commitment, ...past)
      .when(unblock(), { dependencies })
      .then(unblocked(budget, milestone));
  });
  it('waited for what is named', () => {
    given(commitment, ...past)
      .when(unblock(budget, letter), { dependencies })
      .refused('NOT_FOUND');
  });
  it('waited for anything at all', () => {
    given(commitment, made()).when(unblock(), { dependencies }).refused('NOT_FOUND');
    given(commitment, made(), blocked(budget), unblocked(budget))
      .when(unblock(budget), { dependencies })
      .refused('NOT_FOUND');
  });
});

describe('A commitment that is deferred', () => {
  const deferred = (to: string): CommitmentEvent => ({
    type: 'CommitmentDeferred',
    data: { ...place, due: due(to) },
  });
  it('is due later, by the last day on which it can be kept', () => {
    given(commitment, made({ due: due('2026-07-20') }))
      .when(defer('2026-07'), { dependencies })
      .then(deferred('2026-07'));
    given(commitment, made({ due: due('2026-07') }))
      .when(defer('2026-07-31'), { dependencies })
      .refused('BAD_USER_INPUT');
    given(commitment, made({ due: due('2026-07') }))
      .when(defer('2026-06-30'), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('is due later than it was deferred to before', () => {
    given(commitment, made({ due: due('2026-07') }), deferred('2026-09'))
      .when(defer('2026-08'), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may get its first day so', () => {
    given(commitment, made()).when(defer('2026-07'), { dependencies }).then(deferred('2026-07'));
  });
});

describe('A commitment that is carried forward', () => {
  const into = (more: object = {}): CommitmentEvent => ({
    type: 'CommitmentCarriedForward',
    data: { ...place, into: next, ...more },
  });
  it('goes into another cycle that is open', () => {
    given(commitment, made())
      .when(carry(), { dependencies, actor: asPartner(powys) })
      .then(into());
    given(commitment, made()).when(carry(year), { dependencies }).refused('BAD_USER_INPUT');
    given(commitment, made()).when(carry(last), { dependencies }).refused('CYCLE_CLOSED');
    given(commitment, made()).when(carry(none), { dependencies }).refused('UNKNOWN_CYCLE');
    given(commitment, made({ cycle: next }))
      .when(carry(year), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('takes along by when, where it was agreed and what it waits for', () => {
    given(commitment, made({ due: due('2026-07'), agreedAt: board }), blocked(budget))
      .when(carry(), { dependencies })
      .then(into({ due: due('2026-07'), agreedAt: board, blockedBy: [budget] }));
  });
  it('may be due on another day', () => {
    given(commitment, made({ due: due('2026-07') }))
      .when(carry(next, { due: due('2027') }), { dependencies })
      .then(into({ due: due('2027') }));
  });
  it('is looked at together with the cycle that it goes into', () => {
    expect(
      commitment.dependsOn.CarryForwardCommitment({ into: next }, commitment.initial).cycles
        .streams,
    ).toEqual([next]);
    expect(
      commitment.dependsOn.CarryForwardCommitment({ into: next }, fold(commitment, [made()])).cycles
        .streams,
    ).toEqual([next, year]);
  });
});

describe('A commitment that is handed to another owner', () => {
  const handed = { cycle: year, about: place.about, owner: board };
  it('belongs to that one, and says whose it was', () => {
    given(commitment, made())
      .when(reassign(board), { dependencies, actor: asPartner(powys) })
      .then({ type: 'CommitmentReassigned', data: { ...handed, before: powys } });
  });
  it('is the new owner’s to keep, and no longer the old one’s', () => {
    const past = [
      made(),
      {
        type: 'CommitmentReassigned' as const,
        data: { ...place, owner: conwy, partner: conwy, before: powys },
      },
    ];
    given(commitment, ...past)
      .when(keep, { dependencies, actor: asPartner(powys) })
      .refused('FORBIDDEN');
    given(commitment, ...past)
      .when(keep, { dependencies, actor: asPartner(conwy) })
      .then({ type: 'CommitmentKept', data: { ...place, owner: conwy, partner: conwy } });
  });
  it('is handed to someone who is there', () => {
    given(commitment, made()).when(reassign(absent), { dependencies }).refused('NOT_FOUND');
  });
  it('is handed to someone else', () => {
    given(commitment, made()).when(reassign(powys), { dependencies }).refused('BAD_USER_INPUT');
  });
});
