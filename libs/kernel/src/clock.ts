import type { Instant } from './words.ts';

/**
 * Tells the moment it is: the real one, or a fixed one in tests. Rules never ask it; whoever calls
 * them does.
 */
export type Clock = () => Instant;

/** Token of the clock. */
export const CLOCK = Symbol('CLOCK');
