/** Where a set lies, and whose it is: a schema of its own. */
export const schemaOf = ({ id, hash }: Readonly<{ id: number; hash: string }>): string =>
  `views_${hash}_${String(id)}`;
/** Who asks, as the server's own lists show it. */
export const ASKER = 'cylch-views';
/** Where it is told that a set has come further, or that another one is read. */
export const CHANNEL = 'cylch_views';
/** Sessions that fold find rows one by one through an index, however young the tables are. */
export const SEEKING = {
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_bitmapscan: 'off',
  jit: 'off',
};
/**
 * Sessions that read prefer an index that gives the order wanted: pages are short, and what is read
 * often is in memory.
 */
export const READING = { random_page_cost: '1.1', jit: 'off' };
