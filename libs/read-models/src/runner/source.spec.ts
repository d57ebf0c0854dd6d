import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { layoutOf } from '../fold/layout.ts';
import { sqliteDialect } from '../sqlite/dialect.ts';
import { ViewsNotBuilt } from './problems.ts';
import type { OpenSet } from './readable.ts';
import type { Listed } from './set-storage.ts';
import { SetSource } from './source.ts';

const layout = layoutOf(SAMPLE_SET);
const [FIRST, SECOND] = [1, 2].map((id): Listed => ({ id, hash: layout.hash })) as [Listed, Listed];
const LOST = new Error('lost');
const asked = sql`which set`;

describe('The source of views', () => {
  /**
   * What is there: the set to read, how far each has come, whether it is lost, and what happens to
   * them.
   */
  let current: Listed | undefined;
  let positions: Record<number, number>;
  let lost: Set<number>;
  let told: string[];
  /** What a read waits for before it answers. */
  let before: () => Promise<unknown>;
  let source: SetSource;

  const open = ({ id }: Listed): OpenSet => {
    told.push(`open ${String(id)}`);
    return {
      read: async <R>() => {
        await before();
        if (lost.has(id)) throw LOST;
        return [id as R];
      },
      reached: () => {
        const at = positions[id] ?? 0;
        return Promise.resolve({ position: at, logPosition: at });
      },
      close: () => {
        told.push(`close ${String(id)}`);
        return Promise.resolve();
      },
    };
  };
  beforeEach(() => {
    [current, positions, lost, told] = [FIRST, { 1: 10, 2: 10 }, new Set(), []];
    before = () => Promise.resolve();
    source = new SetSource({
      layout,
      pollMs: 60_000,
      catalogue: {
        current: () => Promise.resolve(current),
        retire: ({ id }) => {
          told.push(`retire ${String(id)}`);
          if (current?.id === id) current = undefined;
          return Promise.resolve();
        },
      },
      sets: {
        dialect: sqliteDialect,
        open: (listed) => Promise.resolve(open(listed)),
        isLost: (problem) => problem === LOST,
      },
    });
  });
  afterEach(() => source.close());

  it('has nothing to read before a set is there, and looks when it is asked', async () => {
    current = undefined;
    await expect(source.read(asked)).rejects.toThrow(ViewsNotBuilt);
    current = FIRST;
    expect(await source.read(asked)).toEqual([1]);
    expect(source.watermark.at.position).toBe(10);
  });

  it('moves to another set once that one is as far, and no sooner', async () => {
    await source.refresh();
    [current, positions] = [SECOND, { 1: 10, 2: 9 }];
    await source.refresh();
    expect(await source.read(asked)).toEqual([1]);
    positions = { 1: 10, 2: 11 };
    await source.refresh();
    expect(await source.read(asked)).toEqual([2]);
    expect([told, source.watermark.at.position]).toEqual([
      ['open 1', 'open 2', 'close 2', 'open 2', 'close 1'],
      11,
    ]);
  });

  it('closes a set that it left when the last read of it is done', async () => {
    await source.refresh();
    const answers = Promise.withResolvers<undefined>();
    before = () => answers.promise;
    const reading = [source.read(asked), source.read(asked)];
    current = SECOND;
    await source.refresh();
    expect(told).toEqual(['open 1', 'open 2']);
    answers.resolve(undefined);
    expect(await Promise.all(reading)).toEqual([[1], [1]]);
    expect(told).toEqual(['open 1', 'open 2', 'close 1']);
  });

  it('gives up a set that is lost, and reads another one where it is there', async () => {
    await source.refresh();
    lost.add(1);
    await expect(source.read(asked)).rejects.toBe(LOST);
    current = SECOND;
    expect(await source.read(asked)).toEqual([2]);
    expect(told).toEqual(['open 1', 'retire 1', 'retire 1', 'open 2', 'close 1']);
  });

  it('hears how far the set has come that it reads, and not of another one', async () => {
    await source.refresh();
    source.hear(SECOND.id, { position: 30, logPosition: 30 });
    expect(source.watermark.at.position).toBe(10);
    source.hear(FIRST.id, { position: 20, logPosition: 20 });
    expect(source.watermark.at.position).toBe(20);
  });
});
