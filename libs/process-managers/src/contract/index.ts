import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LogPosition } from '@cylch/kernel';
import type { Checkpoints } from '../checkpoints.ts';

/** How an adapter is opened for the contract. */
export type CheckpointsTrial = Readonly<{ checkpoints: Checkpoints; dispose: () => Promise<void> }>;
/**
 * `reopen` closes and opens the same checkpoints again, `beside` opens them for another process.
 */
export type LastingTrial = CheckpointsTrial &
  Readonly<{ reopen: () => Promise<Checkpoints>; beside: () => Promise<Checkpoints> }>;

/** A byte offset of a large log. */
const FAR = (2 ** 53 - 1) as LogPosition;
const at = (position: number): LogPosition => position as LogPosition;

/** What all checkpoints promise. */
export function checkpointsContract(name: string, open: () => Promise<CheckpointsTrial>): void {
  describe(`Checkpoints on ${name}`, () => {
    let trial: CheckpointsTrial;
    let checkpoints: Checkpoints;
    beforeEach(async () => {
      trial = await open();
      ({ checkpoints } = trial);
    });
    afterEach(() => trial.dispose());

    it('stand before the first fact where nothing was reached', async () => {
      expect(await checkpoints.read('hearing')).toBe(0);
    });

    it('stand where they were written, each process’s apart', async () => {
      await checkpoints.write('hearing', at(3));
      await checkpoints.write('seeing', FAR);
      await checkpoints.write('hearing', at(7));
      expect([
        await checkpoints.read('hearing'),
        await checkpoints.read('seeing'),
        await checkpoints.read('tasting'),
      ]).toEqual([7, FAR, 0]);
    });

    it('never move backwards', async () => {
      await checkpoints.write('hearing', at(7));
      await checkpoints.write('hearing', at(3));
      expect(await checkpoints.read('hearing')).toBe(7);
      await Promise.all(
        [9, 12, 8, 11].map((position) => checkpoints.write('hearing', at(position))),
      );
      expect(await checkpoints.read('hearing')).toBe(12);
    });
  });
}

/** What those promise besides that outlive a process. */
export function lastingCheckpointsContract(name: string, open: () => Promise<LastingTrial>): void {
  checkpointsContract(name, open);
  describe(`Lasting checkpoints on ${name}`, () => {
    let trial: LastingTrial;
    beforeEach(async () => {
      trial = await open();
    });
    afterEach(() => trial.dispose());

    it('stand over a restart', async () => {
      await trial.checkpoints.write('hearing', at(7));
      expect(await (await trial.reopen()).read('hearing')).toBe(7);
    });

    it('are seen at once by another process, which cannot move them backwards either', async () => {
      const others = await trial.beside();
      await trial.checkpoints.write('hearing', at(7));
      expect(await others.read('hearing')).toBe(7);
      await others.write('hearing', at(5));
      expect(await trial.checkpoints.read('hearing')).toBe(7);
      await others.close();
    });
  });
}
