import type { EventLog } from '@cylch/event-store';

/** The same log, with the time that each append takes told. */
export const timed = (log: EventLog, tell: (ms: number) => void): EventLog => ({
  append: async (stream, expected, events) => {
    const began = performance.now();
    const appended = await log.append(stream, expected, events);
    tell(performance.now() - began);
    return appended;
  },
  readStream: (stream) => log.readStream(stream),
  readAll: (after, limit) => log.readAll(after, limit),
  readAt: (positions) => log.readAt(positions),
  follow: (after, signal) => log.follow(after, signal),
  head: () => log.head(),
  distance: (from, to) => log.distance(from, to),
  close: () => log.close(),
});
