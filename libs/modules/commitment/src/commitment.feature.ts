import { type FeatureDefinition } from '@cylch/graphql';
import { promisesExpected } from './commitment.expected.ts';
import { Commitment } from './commitment.graphql.ts';
import { commitmentsView } from './commitment.projection.ts';
import { commitmentEntries } from './commitment.timeline.ts';
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

/** Agreed next steps. */
export const commitmentFeature: FeatureDefinition = {
  decider: commitment,
  things: [{ category: 'commitment', projection: commitmentsView, type: Commitment }],
  projections: [commitmentsView],
  counters: [],
  entries: commitmentEntries,
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
  upcasters: {},
};
