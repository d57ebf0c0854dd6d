import type { ClosedTime } from '../closed-time.ts';

/** Closed time that lasts as long as the process: for records in memory, and trials. */
export function memoryClosedTime(): ClosedTime {
  let [closed, holders]: [number | undefined, number] = [undefined, 0];
  return {
    read: () => Promise.resolve(closed),
    close: (until) => {
      if (holders > 0) return Promise.resolve(false);
      closed = Math.max(closed ?? until, until);
      return Promise.resolve(true);
    },
    hold: () => {
      holders += 1;
      return Promise.resolve({
        closed,
        lost: () => false,
        release: () => {
          holders -= 1;
          return Promise.resolve();
        },
      });
    },
    end: () => Promise.resolve(),
  };
}
