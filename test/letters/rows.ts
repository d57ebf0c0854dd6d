import type { Row } from './row.ts';
import { ROWS_1_TO_16 } from './rows-1-to-16.ts';
import { ROWS_17_TO_32 } from './rows-17-to-32.ts';

export { type Place, questionOf, type Row } from './row.ts';

/** All that the letters report, in the order of the page that lists it. */
export const ROWS: readonly Row[] = [...ROWS_1_TO_16, ...ROWS_17_TO_32];
