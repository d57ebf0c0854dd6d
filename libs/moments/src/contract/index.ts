import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClosedTime } from '../closed-time.ts';

/** How an adapter is opened for the contract; `beside` opens the same for another process. */
export type ClosedTimeTrial = Readonly<{
  closed: ClosedTime;
  beside?: () => Promise<ClosedTime>;
  dispose: () => Promise<void>;
}>;

const [NOON, ONE] = [
  Date.parse('2026-06-15T12:00:00.000Z'),
  Date.parse('2026-06-15T13:00:00.000Z'),
];

/** What all closed time promises. */
export function closedTimeContract(name: string, open: () => Promise<ClosedTimeTrial>): void {
  describe(`Closed time on ${name}`, () => {
    let trial: ClosedTimeTrial;
    let closed: ClosedTime;
    beforeEach(async () => {
      trial = await open();
      ({ closed } = trial);
    });
    afterEach(() => trial.dispose());

    it('is open from the beginning where nothing was closed', async () => {
      expect(await closed.read()).toBeUndefined();
      const { closed: before, lost, release } = await closed.hold();
      expect([before, lost()]).toEqual([undefined, false]);
      await release();
    });

    it('is closed up to the latest moment, and opens for no earlier one', async () => {
      expect(await closed.close(ONE)).toBe(true);
      expect(await closed.close(NOON)).toBe(true);
      expect(await closed.read()).toBe(ONE);
    });

    it('is not closed while it is held open, by however many', async () => {
      await closed.close(NOON);
      const [one, other] = [await closed.hold(), await closed.hold()];
      expect([one.closed, other.closed]).toEqual([NOON, NOON]);
      expect(await closed.close(ONE)).toBe(false);
      await one.release();
      expect(await closed.close(ONE)).toBe(false);
      expect(await closed.read()).toBe(NOON);
      await other.release();
      await eventually(() => closed.close(ONE));
      expect(await closed.read()).toBe(ONE);
    });
  });
}

/** What that promises besides which several processes share. */
export function sharedClosedTimeContract(
  name: string,
  open: () => Promise<Required<ClosedTimeTrial>>,
): void {
  closedTimeContract(name, open);
  describe(`Closed time that is shared on ${name}`, () => {
    let trial: Required<ClosedTimeTrial>;
    let theirs: ClosedTime;
    beforeEach(async () => {
      trial = await open();
      theirs = await trial.beside();
    });
    afterEach(async () => {
      await theirs.end();
      await trial.dispose();
    });

    it('is known to another process at once', async () => {
      await trial.closed.close(NOON);
      expect(await theirs.read()).toBe(NOON);
    });

    it('is not closed by one while another holds it open', async () => {
      const { release } = await trial.closed.hold();
      expect(await theirs.close(NOON)).toBe(false);
      await release();
      await eventually(() => theirs.close(NOON));
      expect(await trial.closed.read()).toBe(NOON);
    });
  });
}

/** A session that ends is gone for the server a moment later. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
