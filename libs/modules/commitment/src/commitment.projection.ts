import { compact, type Edtf, type LocalisedFreeText } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { CommitmentEvent } from './commitment.events.ts';
import type { StateOfIt } from './commitment.states.ts';
import { lastDay } from './due.ts';

export type CommitmentRow = Readonly<{
  cycle: string;
  owner?: string;
  about: readonly string[];
  occurred: Edtf;
  due?: Edtf;
  agreedAt?: string;
  /** None where it was carried forward: then it says what that one says. */
  text?: LocalisedFreeText;
  carriedFrom?: string;
  /** What it waits for. */
  blockedBy: readonly string[];
  /** How it was closed; none where it is open. */
  closed?: 'KEPT' | 'DROPPED' | 'CARRIED_FORWARD';
  /** The cycle into which it was carried forward. */
  into?: string;
}>;

/** How it stands, by what happened to it. */
export const stateOf = ({ closed, blockedBy }: CommitmentRow): StateOfIt =>
  closed ?? (blockedBy.length > 0 ? 'BLOCKED' : 'OPEN');

type Row = CommitmentRow | undefined;
const change = (row: Row, more: Partial<CommitmentRow>): CommitmentRow | null =>
  row === undefined ? null : { ...row, ...more };
const waiting = (row: Row): readonly string[] => row?.blockedBy ?? [];

/**
 * Commitments by the day on which they are due, those without one last. Rules of others ask it for
 * those that are open.
 */
export const commitmentsView = defineProjection<CommitmentRow, CommitmentEvent>()({
  name: 'commitments',
  version: 1,
  shape: {
    cycle: 'text',
    owner: 'text',
    state: 'text',
    open: 'integer',
    blockedBy: 'set',
    about: 'set',
    due: 'text',
  },
  columns: (row) => ({
    cycle: row.cycle,
    owner: row.owner ?? '',
    state: stateOf(row),
    open: Number(row.closed === undefined),
    blockedBy: row.blockedBy,
    about: row.about,
    due: lastDay(row.due),
  }),
  sort: 'due',
  sortIsDay: false,
  seeks: [
    ['open'],
    ['state'],
    ['cycle'],
    ['cycle', 'open'],
    ['cycle', 'state'],
    ['owner', 'open'],
    ['blockedBy', 'open'],
    ['about'],
  ],
  on: {
    CommitmentMade: (_, { data: { partner: _partner, ...data }, occurred }) => ({
      blockedBy: [],
      ...data,
      occurred,
    }),
    CommitmentBlocked: (row, { data: { by } }) =>
      change(row, { blockedBy: [...waiting(row), ...by] }),
    CommitmentUnblocked: (row, { data: { by } }) =>
      change(row, { blockedBy: waiting(row).filter((id) => !by.some((gone) => gone === id)) }),
    CommitmentDeferred: (row, { data: { due } }) => change(row, { due }),
    CommitmentReassigned: (row, { data: { owner } }) => change(row, compact({ owner })),
    CommitmentKept: (row) => change(row, { closed: 'KEPT' }),
    CommitmentDropped: (row) => change(row, { closed: 'DROPPED' }),
    CommitmentCarriedForward: (row, { data: { into } }) =>
      change(row, { closed: 'CARRIED_FORWARD', into }),
  },
});
