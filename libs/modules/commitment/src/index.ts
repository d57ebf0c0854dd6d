export { CommitmentModule } from './commitment.module.ts';
export type { CommitmentEvent, CommitmentState, CommitmentCommand } from './commitment.events.ts';
export { commitmentsView } from './commitment.projection.ts';
export { commitment } from './commitment.ts';
export { MakeCommitment, ReassignCommitment, UnblockCommitment } from './commitment.commands.ts';
