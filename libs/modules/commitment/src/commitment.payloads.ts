import { connectionOf, payloadOf } from '@cylch/graphql';
import { Commitment } from './commitment.graphql.ts';
import { commitmentsView } from './commitment.projection.ts';

/** A page of commitments. */
export const CommitmentConnection = connectionOf('Commitment', () => Commitment);

const thing = { type: Commitment, projection: commitmentsView };
export const MakeCommitmentPayload = payloadOf('MakeCommitmentPayload', 'commitment', thing);
export const BlockCommitmentPayload = payloadOf('BlockCommitmentPayload', 'commitment', thing);
export const UnblockCommitmentPayload = payloadOf('UnblockCommitmentPayload', 'commitment', thing);
export const DeferCommitmentPayload = payloadOf('DeferCommitmentPayload', 'commitment', thing);
export const KeepCommitmentPayload = payloadOf('KeepCommitmentPayload', 'commitment', thing);
export const DropCommitmentPayload = payloadOf('DropCommitmentPayload', 'commitment', thing);
export const CarryForwardCommitmentPayload = payloadOf(
  'CarryForwardCommitmentPayload',
  'commitment',
  thing,
);
export const ReassignCommitmentPayload = payloadOf(
  'ReassignCommitmentPayload',
  'commitment',
  thing,
);
