import type { Edtf, Found, StreamId, Presence } from '@cylch/kernel';
import type { MeetingId } from './body.events.ts';

/** What rules look at: their own, and those of what a body says. */
export type BodyState = Readonly<{
  at: 'unestablished' | 'active' | 'closed';
  /** When it was closed, where it is. */
  closed?: Edtf;
  /** Its final meeting, where one was held since it was last opened. */
  final?: Readonly<{ number?: number; held: Edtf }>;
  /** The newest of its terms of reference; 0 where there are none. */
  version: number;
  /** Since when each membership runs, by its key. */
  members: ReadonlyMap<string, Edtf | undefined>;
  /** Numbers of the meetings held. */
  held: ReadonlySet<number>;
  /** Meetings still to come, with their numbers. */
  expected: ReadonlyMap<MeetingId, number | undefined>;
}>;
/** Things named; and to close: who takes over, and what is open. */
export type BodyDependencies = {
  things: ReadonlyMap<StreamId, Presence>;
  takers?: ReadonlyMap<StreamId, BodyState>;
  commitments?: readonly Found[];
  risks?: readonly Found[];
};
