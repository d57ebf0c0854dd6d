import { askedView } from '@cylch/kernel';

/** What closing a body asks of other features: which commitments are its own and open. */
export const ownedCommitments = askedView('commitments', { owner: 'text', open: 'integer' });
/**
 * As `ownedCommitments`, of risks. The views that are kept are checked against both where all features meet (ADR
 * 1).
 */
export const ownedRisks = askedView('risks', { owner: 'text', open: 'integer' });
