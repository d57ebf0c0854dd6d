import type { Other } from './other.ts';

/** One half of a circle that must be found. */
export type One = Readonly<{ other?: Other }>;
