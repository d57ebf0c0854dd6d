import { type CycleState, ensureInForce } from '@cylch/cycle';
import {
  compact,
  type Context,
  type CycleId,
  type Decider,
  type Edtf,
  ensure,
  ensureHappened,
  ensureThere,
  sortDay,
  type StreamId,
} from '@cylch/kernel';
import type { CommitmentDependencies } from './commitment.dependencies.ts';
import type { CommitmentEvent, CommitmentState, CommitmentCommand } from './commitment.events.ts';
import { lastDay } from './due.ts';
import { placeOf } from './place.ts';

type Decisions = Decider<
  CommitmentState,
  CommitmentCommand,
  CommitmentEvent,
  CommitmentDependencies
>['decide'];
type Open = CommitmentState & { at: 'open' };

/**
 * What follows from each command about a commitment. To be due may lie ahead; all else is a
 * happening.
 */
export const decisions: Decisions = {
  MakeCommitment: ({ blockedBy = [], ...data }, state, context) => {
    const { dependencies, occurred } = context;
    ensure(state.at === 'unmade', 'ALREADY_EXISTS', { id: data.cycle });
    const year = ensureOpenCycle(data.cycle, dependencies, 'cycle');
    ensureHappened(context);
    ensureAgreed(data, context);
    const carried = data.carriedFrom !== undefined;
    ensure(carried || data.text !== undefined, 'BAD_USER_INPUT', {
      field: 'text',
      problem: 'REQUIRED',
    });
    // One that was carried forward stays about what it was about, whatever its new cycle adopts.
    if (!carried) ensureInForce(year, data.about, sortDay(occurred));
    const waits = blockedBy.filter((id) => !isPublished(dependencies, id));
    return [
      {
        type: 'CommitmentMade',
        data: { ...data, ...placeOf(data), ...(waits.length === 0 ? {} : { blockedBy: waits }) },
      },
    ];
  },
  BlockCommitment: ({ commitment, by }, state, context) => {
    const {
      place,
      terms: { blockedBy = [] },
    } = ensureOpen(state, context);
    const { dependencies, actor } = context;
    for (const id of by) {
      ensure(id !== commitment, 'BAD_USER_INPUT', { field: 'by', problem: 'ANOTHER' });
      ensureThere(id, { ...dependencies, actor, field: 'by' });
      ensure(!isPublished(dependencies, id), 'ALREADY_THERE', { field: 'by', id });
      ensure(!blockedBy.includes(id), 'ALREADY_EXISTS', { field: 'by', id });
    }
    return [{ type: 'CommitmentBlocked', data: { ...place, by } }];
  },
  UnblockCommitment: ({ by }, state, context) => {
    const {
      place,
      terms: { blockedBy = [] },
    } = ensureOpen(state, context);
    const gone = by ?? blockedBy;
    ensure(gone.length > 0 && gone.every((id) => blockedBy.includes(id)), 'NOT_FOUND', {
      field: 'by',
    });
    return [{ type: 'CommitmentUnblocked', data: { ...place, by: gone } }];
  },
  DeferCommitment: ({ due }, state, context) => {
    const { place, terms } = ensureOpen(state, context);
    ensure(isLater(due, terms.due), 'BAD_USER_INPUT', {
      field: 'due',
      problem: 'NOT_LATER',
      due: terms.due ?? '',
    });
    return [{ type: 'CommitmentDeferred', data: { ...place, due } }];
  },
  KeepCommitment: (_, state, context) => [
    { type: 'CommitmentKept', data: ensureOpen(state, context).place },
  ],
  DropCommitment: (_, state, context) => [
    { type: 'CommitmentDropped', data: ensureOpen(state, context).place },
  ],
  CarryForwardCommitment: ({ into, due }, state, context) => {
    const { place, terms } = ensureOpen(state, context);
    ensure(into !== place.cycle, 'BAD_USER_INPUT', { field: 'into', problem: 'SAME_AS_BEFORE' });
    const { starts } = ensureOpenCycle(into, context.dependencies, 'into'),
      began = context.dependencies.cycles.get(place.cycle)?.starts;
    ensure(began === undefined || starts > began, 'BAD_USER_INPUT', {
      field: 'into',
      problem: 'NOT_LATER',
      due: began ?? '',
    });
    return [
      {
        type: 'CommitmentCarriedForward',
        data: { ...place, ...terms, ...compact({ due }), into },
      },
    ];
  },
  ReassignCommitment: ({ owner }, state, context) => {
    const { place } = ensureOpen(state, context);
    ensure(owner !== place.owner, 'BAD_USER_INPUT', { field: 'owner', problem: 'SAME_AS_BEFORE' });
    ensureThere(owner, { ...context.dependencies, actor: context.actor, field: 'owner' });
    return [
      {
        type: 'CommitmentReassigned',
        data: {
          ...placeOf({ ...place, owner }),
          ...compact({ before: place.owner }),
        },
      },
    ];
  },
};

type Time = Pick<Context<unknown>, 'now' | 'occurred'>;
/**
 * What is closed takes no more; and what happens to it does not lie in the future. @throws Refusal
 * COMMITMENT_CLOSED, BAD_USER_INPUT
 */
function ensureOpen(state: CommitmentState, time: Time): Open {
  ensure(state.at === 'open', 'COMMITMENT_CLOSED');
  ensureHappened(time);
  return state as Open;
}

/** @throws Refusal UNKNOWN_CYCLE, CYCLE_CLOSED */
function ensureOpenCycle(
  cycle: CycleId,
  { cycles }: CommitmentDependencies,
  field: string,
): CycleState {
  const found = cycles.get(cycle);
  ensure(found !== undefined && found.at !== 'unopened', 'UNKNOWN_CYCLE', { field, cycle });
  ensure(found.at === 'open', 'CYCLE_CLOSED', { field, cycle });
  return found;
}

type Agreed = Readonly<{ owner?: StreamId; agreedAt?: StreamId }>;
/** Who owns it and where it was agreed are there. @throws Refusal NOT_FOUND */
function ensureAgreed(
  { owner, agreedAt }: Agreed,
  { dependencies, actor }: Context<CommitmentDependencies>,
): void {
  ensureThere(owner, { ...dependencies, actor, field: 'owner' });
  ensureThere(agreedAt, { ...dependencies, actor, field: 'agreedAt' });
}

const isPublished = ({ documents }: CommitmentDependencies, id: StreamId): boolean =>
  documents.get(id)?.at === 'published';
const isLater = (due: Edtf, before: Edtf | undefined): boolean =>
  before === undefined || lastDay(due) > lastDay(before);
