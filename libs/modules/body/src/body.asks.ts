import { askedView } from '@cylch/kernel';

/** What closing a body asks of other features: which commitments and risks are its own and open. */
export const ownedCommitments = askedView('commitments', { owner: 'text', open: 'integer' });
export const ownedRisks = askedView('risks', { owner: 'text', open: 'integer' });
