import type { CycleId, Edtf, LocalisedFreeText, Message, PartnerId, StreamId } from '@cylch/kernel';

/**
 * Where a commitment belongs: on every fact, so that each can be understood alone. `partner` is its
 * owner, where that is one.
 */
export type Place = {
  cycle: CycleId;
  owner?: StreamId;
  partner?: PartnerId;
  about: readonly string[];
};
/** What goes along where it is carried forward. */
type Terms = { due?: Edtf; agreedAt?: StreamId; blockedBy?: readonly StreamId[] };
/**
 * What was agreed. One that was carried forward has no text of its own: it says what the one before
 * it said.
 */
type Agreed = Terms & { text?: LocalisedFreeText; carriedFrom?: StreamId };

/** What has happened to a commitment. */
export type CommitmentEvent =
  | Message<'CommitmentMade', Place & Agreed>
  | Message<'CommitmentBlocked', Place & { by: readonly StreamId[] }>
  | Message<'CommitmentUnblocked', Place & { by: readonly StreamId[] }>
  | Message<'CommitmentDeferred', Place & { due: Edtf }>
  | Message<'CommitmentKept', Place>
  | Message<'CommitmentDropped', Place>
  | Message<'CommitmentCarriedForward', Place & Terms & { into: CycleId }>
  | Message<'CommitmentReassigned', Place & { before?: StreamId }>;

/** What someone may send. Unblocked by nothing named: by all that it waits for. */
export type CommitmentCommand =
  | Message<'MakeCommitment', Omit<Place, 'partner'> & Agreed>
  | Message<'BlockCommitment', { commitment: StreamId; by: readonly StreamId[] }>
  | Message<'UnblockCommitment', { by?: readonly StreamId[] }>
  | Message<'DeferCommitment', { due: Edtf }>
  | Message<'KeepCommitment'>
  | Message<'DropCommitment'>
  | Message<'CarryForwardCommitment', { into: CycleId; due?: Edtf }>
  | Message<'ReassignCommitment', { owner: StreamId }>;

/**
 * What the rules know of a commitment: blocked is open, and kept, dropped or carried forward are
 * closed.
 */
export type CommitmentState = Readonly<
  { at: 'unmade' } | { at: 'open' | 'closed'; place: Place; terms: Terms }
>;
