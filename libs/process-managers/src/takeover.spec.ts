import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StreamId } from '@cylch/kernel';
import { poolTo } from '@cylch/postgres';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import type { Checkpoints } from './checkpoints.ts';
import { openPostgresCheckpoints } from './postgres/index.ts';
import { type ProcessManager, reaction } from './process.ts';
import { beside, Hear, heard, hearing, ring, start, type World, world } from './spec-kit.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());

/** A moment that one waits for and another one lets come. */
function gate(): Readonly<{ come: () => void; came: Promise<void> }> {
  let come = (): void => undefined;
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come, came };
}
/** Names of bells, in the order in which they were heard. */
const bells = async (there: World): Promise<readonly string[]> =>
  (await heard(there)).map(({ bell }) => bell.replace('bell-', ''));
/** Two machines: one record, and checkpoints in one database, each by connections of its own. */
async function two() {
  const [old, url] = [world(), await postgres.fresh()];
  const kept = [
    await openPostgresCheckpoints({ url }),
    await openPostgresCheckpoints({ url }),
  ] as const;
  return {
    old,
    young: beside(old),
    url,
    kept,
    close: async () => {
      for (const each of kept) await each.close();
    },
  };
}
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(index).padStart(3, '0'));

describe('Where one that runs processes takes over from another, each fact has exactly one effect', () => {
  it('while both run at the same moment', async () => {
    const { old, young, kept, close } = await two();
    for (const name of names(20)) await ring(old, name);
    const refused: unknown[] = [];
    const running = [
      start(old, kept[0], {
        onRefused: (...of) => {
          refused.push(of);
        },
      }),
      start(young, kept[1], {
        onRefused: (...of) => {
          refused.push(of);
        },
      }),
    ];
    for (const name of names(60).slice(20)) await ring(old, name);
    for (const each of running) await each.idle();
    for (const each of running) await each.stop();
    expect((await bells(old)).toSorted()).toEqual(names(60));
    expect(refused).toEqual([]);
    expect(await kept[0].read('hearing')).toBe(await old.log.head());
    await close();
  });

  it('where the old one stalled before its effect and wakes after it was replaced', async () => {
    const { old, young, kept, close } = await two();
    const [stalled, wakes] = [gate(), gate()];
    const slow: ProcessManager = {
      ...hearing,
      react: async (event, rows) => {
        stalled.come();
        await wakes.came;
        return hearing.react(event, rows);
      },
    };
    for (const name of ['one', 'two']) await ring(old, name);
    const before = start(old, kept[0], { processes: [slow] });
    await stalled.came;
    const after = start(young, kept[1]);
    await ring(young, 'three');
    await after.idle();
    wakes.come();
    await before.idle();
    await ring(young, 'four');
    for (const each of [before, after]) await each.idle();
    for (const each of [before, after]) await each.stop();
    expect(await bells(old)).toEqual(['one', 'two', 'three', 'four']);
    await close();
  });

  it('where the old one stalled after its effect, and its checkpoint comes late', async () => {
    const { old, young, kept, close } = await two();
    const [stalled, wakes] = [gate(), gate()];
    const late: Checkpoints = {
      ...kept[0],
      write: async (...given) => {
        stalled.come();
        await wakes.came;
        await kept[0].write(...given);
      },
    };
    await ring(old, 'one');
    const before = start(old, late);
    await stalled.came;
    const after = start(young, kept[1]);
    for (const name of ['two', 'three']) await ring(young, name);
    await after.idle();
    const reached = await kept[1].read('hearing');
    const ended = before.stop();
    wakes.come();
    await ended;
    expect([await kept[1].read('hearing'), reached]).toEqual([6, 6]);
    await after.stop();
    expect(await bells(old)).toEqual(['one', 'two', 'three']);
    await close();
  });

  it('where the old one was killed between its effect and the checkpoint', async () => {
    const { old, young, kept, close } = await two();
    const killed = gate();
    const dying: Checkpoints = {
      ...kept[0],
      write: () => {
        killed.come();
        return new Promise(() => undefined);
      },
    };
    await ring(old, 'one');
    start(old, dying);
    await killed.came;
    expect([await bells(old), await kept[1].read('hearing')]).toEqual([['one'], 0]);
    const after = start(young, kept[1]);
    await ring(young, 'two');
    await after.idle();
    await after.stop();
    expect(await bells(old)).toEqual(['one', 'two']);
    await close();
  });

  it('where the old one stalled between two effects of one fact, and the young one sees only what is left to do', async () => {
    const { old, young, kept, close } = await two();
    const [stalled, wakes] = [gate(), gate()];
    /** Each bell is heard in every book that has not heard one yet. */
    const everywhere: ProcessManager = {
      ...hearing,
      react: async ({ stream }) => {
        const books = ['book-1', 'book-2', 'book-3'] as StreamId[];
        const empty = await Promise.all(
          books.map(async (each) => ((await old.log.readStream(each)).length === 0 ? [each] : [])),
        );
        return empty.flat().map((each) => reaction(Hear, { stream: each, data: { bell: stream } }));
      },
    };
    const stalling: World['log'] = {
      ...beside(old).log,
      readStream: async (stream) => {
        if (stream === 'book-2') {
          stalled.come();
          await wakes.came;
        }
        return old.log.readStream(stream);
      },
    };
    await ring(old, 'one');
    const before = start({ log: stalling, ports: { ...old.ports, log: stalling } }, kept[0], {
      processes: [everywhere],
    });
    await stalled.came;
    const after = start(young, kept[1], { processes: [everywhere] });
    await after.idle();
    wakes.come();
    for (const each of [before, after]) {
      await each.idle();
      await each.stop();
    }
    expect(
      await Promise.all(
        ['book-1', 'book-2', 'book-3'].map(async (each) => (await heard(old, each)).length),
      ),
    ).toEqual([1, 1, 1]);
    await close();
  });

  it('where the checkpoint was lost', async () => {
    const { old, young, kept, url, close } = await two();
    for (const name of names(5)) await ring(old, name);
    const before = start(old, kept[0]);
    await before.idle();
    await before.stop();
    const pool = poolTo({ url, name: 'spec' });
    await pool.query('TRUNCATE cylch_processes.checkpoints');
    await pool.end();
    const after = start(young, kept[1]);
    await ring(young, '005');
    await after.idle();
    await after.stop();
    expect(await bells(old)).toEqual(names(6));
    await close();
  });

  it('where the database was away for a while: what could not be kept is done again, and has no second effect', async () => {
    const { old, kept, close } = await two();
    let failures = 0;
    const away: Checkpoints = {
      ...kept[0],
      write: (...given) =>
        failures++ === 0
          ? Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }))
          : kept[0].write(...given),
    };
    const told: unknown[] = [];
    await ring(old, 'one');
    const running = start(old, away, {
      onFailure: (process) => {
        told.push(process);
      },
    });
    await running.idle();
    await running.stop();
    expect([await bells(old), told]).toEqual([['one'], ['hearing']]);
    await close();
  });
});
