import { afterEach, beforeEach, describe } from '@jest/globals';
import { appending } from './appending.ts';
import { following } from './following.ts';
import { reading } from './reading.ts';
import type { Current, LogTrial } from './trial.ts';
export { someEvents, someStream } from './sample.ts';
export type { Current, LogTrial } from './trial.ts';

/**
 * What every log promises; each adapter runs it. Positions are only ordered: on some logs they are
 * byte offsets.
 */
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
