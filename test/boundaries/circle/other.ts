import type { One } from './one.ts';

/** The other half. */
export type Other = Readonly<{ one?: One }>;
