import type { StreamId, ThingDependencies } from '@cylch/kernel';
import type { CycleState } from '@cylch/cycle';
import type { DocumentState } from '@cylch/document';

/**
 * What rules look at: cycles and documents as they stand, and whether what else is named is there.
 */
export type CommitmentDependencies = ThingDependencies & {
  cycles: ReadonlyMap<StreamId, CycleState>;
  documents: ReadonlyMap<StreamId, DocumentState>;
};
