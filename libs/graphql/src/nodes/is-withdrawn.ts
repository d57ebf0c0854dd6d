import type { Thing } from './thing.ts';

/**
 * Was it withdrawn, as it stands there? What can be withdrawn says so in its row; what says nothing
 * of it stands.
 */
export const isWithdrawn = ({ row }: Thing): boolean =>
  'withdrawn' in row && row.withdrawn === true;
