import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant, StreamId } from '@cylch/kernel';
import { Overdue, RecordUnusable } from '@cylch/event-store';
import { memoryLog } from '@cylch/event-store/memory';
import { Moments } from '@cylch/moments';
import { memoryClosedTime } from '@cylch/moments/memory';
import type { CommandEnvelope } from './command-envelope.ts';
import { post, vote, world } from './spec-kit.ts';

const NOON = Date.parse('2026-06-15T12:00:00.000Z');
const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
type Known = Readonly<{ recordedAt: Instant; knownFrom?: Instant; origin?: string }>;

describe('Executing commands while others ask what was known', () => {
  let clock: number;
  let log: ReturnType<typeof memoryLog>;
  let moments: Moments;
  let processes: ReturnType<typeof world>;
  /** Appends that wait, where they are held. */
  let held: (() => void)[];
  let holding: boolean;

  beforeEach(async () => {
    [clock, holding, held, log] = [NOON, false, [], memoryLog()];
    moments = await Moments.open({ clock: () => instant(clock), closed: memoryClosedTime() });
    processes = world(() => ({
      moments,
      now: moments.now,
      log: {
        readStream: (stream) => log.readStream(stream),
        append: async (...given) => {
          if (holding) await new Promise<void>((resolve) => held.push(resolve));
          return log.append(...given);
        },
      },
    }));
  });

  const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const send = (n: number, more: Partial<CommandEnvelope> = {}) =>
    processes.send(post('text'), { stream: `notice-${String(n)}` as StreamId, ...more });
  const facts = async (): Promise<readonly Known[]> =>
    (await log.readAll(0 as never, 1_000)).map(({ metadata }) => JSON.parse(metadata) as Known);
  /** How many facts were known at a moment: as the views tell it. */
  async function knownAt(ms: number): Promise<number> {
    await moments.close(instant(ms));
    const known = (await facts()).map(({ recordedAt, knownFrom = recordedAt }) => knownFrom);
    const later = known.findIndex((from) => from > instant(ms));
    return later === -1 ? known.length : later;
  }

  it('a fact that was stamped before it was asked for and appended after is in the answer, now and ever', async () => {
    await send(1);
    holding = true;
    const sending = send(2);
    await soon();
    expect(held).toHaveLength(1);
    const asking = knownAt(NOON);
    await soon();
    held.shift()?.();
    expect(await asking).toBe(2);
    await sending;
    expect(await knownAt(NOON)).toBe(2);
  });

  it('a fact that is stamped after it was asked for is known later, though the clock stands still', async () => {
    expect(await knownAt(NOON)).toBe(0);
    await send(1);
    expect([await knownAt(NOON), await knownAt(NOON + 1)]).toEqual([0, 1]);
    clock -= 3_600_000;
    await send(2);
    expect([await knownAt(NOON), await knownAt(NOON + 1), await knownAt(NOON + 2)]).toEqual([
      0, 1, 2,
    ]);
  });

  it('a later fact that lands first does not let an earlier one change what was answered', async () => {
    holding = true;
    const first = send(1);
    await soon();
    [holding, clock] = [false, NOON + 5];
    await send(2);
    const before = (await facts()).length;
    const answered = knownAt(NOON);
    held.shift()?.();
    await first;
    expect([before, await answered, await knownAt(NOON)]).toEqual([1, 0, 0]);
    expect(await knownAt(NOON + 5)).toBe(2);
  });

  it('one that lost a race and is decided again is stamped anew', async () => {
    await processes.send(post('text'));
    holding = true;
    const voting = processes.send(vote);
    await soon();
    holding = false;
    await processes.send(vote);
    clock += 9;
    held.shift()?.();
    await voting;
    expect((await facts()).map(({ recordedAt }) => recordedAt)).toEqual(
      [NOON, NOON, NOON + 9].map(instant),
    );
  });

  describe('that claim to have been known earlier', () => {
    const claim = { knownFrom: instant(NOON - 60_000), origin: 'LETTER' } as const;

    it('are known from then where nobody asked', async () => {
      await send(1, { claim });
      expect(await knownAt(NOON - 60_000)).toBe(1);
      expect(await facts()).toMatchObject([claim]);
    });

    it('are known from now on where an answer was given without them', async () => {
      expect(await knownAt(NOON - 30_000)).toBe(0);
      await send(1, { claim });
      expect([await knownAt(NOON - 30_000), await knownAt(NOON)]).toEqual([0, 1]);
      expect(await facts()).toEqual([
        expect.objectContaining({ recordedAt: instant(NOON), origin: 'LETTER' }),
      ]);
      expect((await facts())[0]).not.toHaveProperty('knownFrom');
    });

    it('are waited for by whoever asks meanwhile', async () => {
      holding = true;
      const sending = send(1, { claim });
      await soon();
      const asking = knownAt(NOON - 30_000);
      await soon();
      held.shift()?.();
      await sending;
      expect(await asking).toBe(1);
    });
  });

  it('one that the record did not acknowledge in time is sent again, under a new moment', async () => {
    let appends = 0;
    const { send: sendOverdue } = world(() => ({
      moments,
      now: moments.now,
      log: {
        readStream: (stream) => log.readStream(stream),
        append: (...given) => {
          appends += 1;
          clock += 1_000;
          return appends === 1
            ? Promise.reject(new Overdue(new RecordUnusable('UNREACHABLE', 'silent')))
            : log.append(...given);
        },
      },
    }));
    expect(await sendOverdue(post('text'))).toMatchObject({ repeated: false });
    expect((await facts()).map(({ recordedAt }) => recordedAt)).toEqual([instant(NOON + 1_000)]);
  });
});
