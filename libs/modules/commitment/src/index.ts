import { historyResolverOf, type FeatureDefinition } from '@cylch/graphql';
import { promisesExpected } from './commitment.expected.ts';
import { Commitment } from './commitment.graphql.ts';
import { CommitmentMutations } from './commitment.mutations.ts';
import { commitmentsView } from './commitment.projection.ts';
import { CommitmentResolver } from './commitment.resolver.ts';
import { commitmentLines } from './commitment.timeline.ts';
import { commitment } from './commitment.ts';
import {
  BlockCommitment,
  CarryForwardCommitment,
  DeferCommitment,
  DropCommitment,
  KeepCommitment,
  MakeCommitment,
  ReassignCommitment,
  UnblockCommitment,
} from './commitment.commands.ts';

export type { CommitmentEvent, CommitmentState, CommitmentCommand } from './commitment.events.ts';
export { type CommitmentRow, commitmentsView } from './commitment.projection.ts';
export { commitment } from './commitment.ts';

/** Agreed next steps. */
export const commitmentFeature: FeatureDefinition = {
  decider: commitment,
  things: [{ category: 'commitment', projection: commitmentsView, type: Commitment }],
  projections: [commitmentsView],
  counters: [],
  lines: commitmentLines,
  commands: [
    MakeCommitment,
    BlockCommitment,
    UnblockCommitment,
    DeferCommitment,
    KeepCommitment,
    DropCommitment,
    CarryForwardCommitment,
    ReassignCommitment,
  ],
  expects: promisesExpected,
  resolvers: [CommitmentResolver, CommitmentMutations, historyResolverOf(Commitment)],
  upcasters: {},
};
