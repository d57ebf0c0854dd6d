import { afterEach, beforeEach, describe } from '@jest/globals';
import type { EventLog } from '../event-log.ts';
import { appending } from './appending.ts';
import { following } from './following.ts';
import { reading } from './reading.ts';
export { someEvents, someStream } from './sample.ts';

/** How an adapter is opened for the contract; `reopen` closes and opens the same record again. */
export type LogTrial = Readonly<{
  log: EventLog;
  reopen?: () => Promise<EventLog>;
  dispose: () => Promise<void>;
}>;
/** The trial that stands while a promise is checked. */
export type Current = () => LogTrial;

/** What every log promises; each adapter runs it. Positions are only ordered: on some logs they are byte offsets. */
export function eventLogContract(name: string, open: () => Promise<LogTrial>): void {
  describe(`The record on ${name}`, () => {
    let trial: LogTrial;
    beforeEach(async () => {
      trial = await open();
    });
    afterEach(() => trial.dispose());
    const current: Current = () => trial;
    appending(current);
    reading(current);
    following(current);
  });
}
