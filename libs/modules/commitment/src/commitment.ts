import { looksAtThings } from '@cylch/body';
import { cycle } from '@cylch/cycle';
import { document } from '@cylch/document';
import {
  type Actor,
  type Decider,
  isSecretariat,
  namedBy,
  type DependsOn,
  type PartnerId,
  speaksFor,
  type StreamId,
} from '@cylch/kernel';
import { decisions } from './commitment.decisions.ts';
import type { CommitmentDependencies } from './commitment.dependencies.ts';
import type {
  CommitmentEvent,
  CommitmentState,
  CommitmentCommand,
  Place,
} from './commitment.events.ts';
import { splitMade } from './place.ts';

export type * from './commitment.dependencies.ts';

type Asked = Readonly<{
  cycles?: readonly StreamId[];
  blockers?: readonly StreamId[];
  things?: readonly (StreamId | undefined)[];
}>;
type Made = CommitmentState & { at: 'open' | 'closed' };

const looksAt = ({
  cycles = [],
  blockers = [],
  things = [],
}: Asked = {}): DependsOn<CommitmentDependencies> => ({
  cycles: { foldedBy: cycle, streams: cycles },
  documents: { foldedBy: document, streams: blockers.filter((id) => id.startsWith('document-')) },
  ...looksAtThings(...things, ...blockers),
});
const looksAtNothing = (): DependsOn<CommitmentDependencies> => looksAt();

/** The secretariat may; and a partner for what it owns. */
const owns = (actor: Actor, { owner }: Readonly<{ owner?: StreamId }>): boolean =>
  isSecretariat(actor) || (owner !== undefined && speaksFor(actor, owner as PartnerId));
const itsOwner = (actor: Actor, _: unknown, state: CommitmentState): boolean =>
  state.at !== 'unmade' && owns(actor, state.place);
const close = (state: CommitmentState): CommitmentState => ({ ...(state as Made), at: 'closed' });
const termsOf = (state: CommitmentState): Made['terms'] => (state as Made).terms;
const waitingFor = (state: CommitmentState, blockedBy: readonly StreamId[]): CommitmentState => ({
  ...(state as Made),
  terms: { ...termsOf(state), blockedBy },
});

/**
 * The rules of a commitment: an agreed next step (L1¶2), open until it is kept, dropped or carried
 * forward.
 */
export const commitment: Decider<
  CommitmentState,
  CommitmentCommand,
  CommitmentEvent,
  CommitmentDependencies
> = {
  category: 'commitment',
  initial: { at: 'unmade' },
  creates: ['MakeCommitment'],
  authorise: {
    MakeCommitment: owns,
    BlockCommitment: itsOwner,
    UnblockCommitment: itsOwner,
    DeferCommitment: itsOwner,
    KeepCommitment: itsOwner,
    DropCommitment: itsOwner,
    CarryForwardCommitment: itsOwner,
    ReassignCommitment: itsOwner,
  },
  dependsOn: {
    MakeCommitment: ({ cycle: year, owner, agreedAt, blockedBy = [] }) =>
      looksAt({ cycles: [year], blockers: blockedBy, things: [owner, agreedAt] }),
    BlockCommitment: ({ by }) => looksAt({ blockers: by }),
    CarryForwardCommitment: ({ into }, state) =>
      looksAt({ cycles: namedBy(into, state.at === 'unmade' ? undefined : state.place.cycle) }),
    ReassignCommitment: ({ owner }) => looksAt({ things: [owner] }),
    UnblockCommitment: looksAtNothing,
    DeferCommitment: looksAtNothing,
    KeepCommitment: looksAtNothing,
    DropCommitment: looksAtNothing,
  },
  decide: decisions,
  evolve: {
    CommitmentMade: (_, data) => ({ at: 'open', ...splitMade(data) }),
    CommitmentBlocked: (state, { by }) =>
      waitingFor(state, [...(termsOf(state).blockedBy ?? []), ...by]),
    CommitmentUnblocked: (state, { by }) =>
      waitingFor(
        state,
        (termsOf(state).blockedBy ?? []).filter((id) => !by.includes(id)),
      ),
    CommitmentDeferred: (state, { due }) => ({
      ...(state as Made),
      terms: { ...termsOf(state), due },
    }),
    CommitmentReassigned: (state, { before: _before, ...place }) => ({
      ...(state as Made),
      place: place satisfies Place,
    }),
    CommitmentKept: close,
    CommitmentDropped: close,
    CommitmentCarriedForward: close,
  },
};
