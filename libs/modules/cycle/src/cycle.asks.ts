import { askedView } from '@cylch/kernel';

/** What closing a cycle asks of other features: which commitments of it are open. */
export const commitmentsOfCycle = askedView('commitments', { cycle: 'text', open: 'integer' });
