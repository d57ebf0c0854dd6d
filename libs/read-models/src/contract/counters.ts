import { expect, it } from '@jest/globals';
import type { Position } from '@cylch/kernel';
import { opened } from './opened.ts';
import { coverage } from './sample/notes.projection.ts';
import { membership } from './sample/members.projection.ts';
import { SECRETARIAT } from './sample/readers.ts';
import { noted, removed, revised, round, withdrawn } from './sample/telling.ts';
import { write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import type { Current, TrialViews } from './trial.ts';

type Asked = Readonly<{
  at: number;
  where?: Readonly<Record<string, readonly string[]>>;
  by?: readonly string[];
}>;
const aggregatesOf = async (
  { views }: TrialViews,
  { at, where = {}, by = [] }: Asked,
): Promise<Readonly<Record<string, number>>> => {
  const aggregates = await views.aggregates(coverage, {
    at: at as Position,
    reader: SECRETARIAT,
    where,
    by,
  });
  return Object.fromEntries(
    aggregates.map(({ parts, count }) => [by.map((part) => parts[part]).join(' '), count]),
  );
};

/**
 * Promises about counters: they follow the rows, so that nothing has to be said of a withdrawal or
 * a correction.
 */
export function counters(current: Current): void {
  it('follow each row as it is revised, withdrawn, removed and posted anew', async () => {
    const log = new TinyLog({ batch: 3 });
    await write(log, [
      noted('note-1', { about: ['literacy', 'welsh'] }),
      noted('note-2'),
      revised('note-1', { about: ['welsh'] }),
      withdrawn('note-2'),
      removed('note-1'),
      noted('note-1', { about: ['numeracy'] }),
    ]);
    const trial = await opened(current(), log);
    const byPriority = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((at) => aggregatesOf(trial, { at, by: ['priority'] })),
    );
    expect(byPriority).toEqual([
      { literacy: 1, welsh: 1 },
      { literacy: 2, welsh: 1 },
      { literacy: 1, welsh: 1 },
      { welsh: 1 },
      {},
      { numeracy: 1 },
    ]);
  });

  it('are summed over the keys whose parts match, and grouped by the parts named', async () => {
    const log = new TinyLog();
    await write(log, [
      noted('note-1', { by: 'gwynedd' }, { occurred: '2025-01-09' }),
      noted('note-2', { by: 'gwynedd' }, { occurred: '2025-02-09' }),
      noted('note-3', { by: 'powys', cycle: '2025-26' }, { occurred: '2025-02-10' }),
    ]);
    const trial = await opened(current(), log);
    expect(await aggregatesOf(trial, { at: 3 })).toEqual({ '': 3 });
    expect(await aggregatesOf(trial, { at: 3, by: ['by', 'month'] })).toEqual({
      'gwynedd 2025-01': 1,
      'gwynedd 2025-02': 1,
      'powys 2025-02': 1,
    });
    expect(
      await aggregatesOf(trial, {
        at: 3,
        by: ['by'],
        where: { month: ['2025-02', '2025-03'], cycle: ['2024-25'] },
      }),
    ).toEqual({ gwynedd: 1 });
    expect(await aggregatesOf(trial, { at: 3, by: ['by'], where: { by: ['never said'] } })).toEqual(
      {},
    );
    expect(await aggregatesOf(trial, { at: 3, by: ['by'], where: { by: [] } })).toEqual({});
    await expect(aggregatesOf(trial, { at: 3, where: { colour: ['red'] } })).rejects.toThrow(
      'no part colour',
    );
  });

  it('of rows with keys of their own follow who leaves and comes back', async () => {
    const log = new TinyLog({ batch: 2 });
    const [cycle, member] = ['2024-25', { partner: 'powys', kind: 'SCHOOL' }];
    await write(log, [
      round({
        type: 'Opened',
        data: { cycle, members: [{ partner: 'gwynedd', kind: 'SCHOOL' }, member] },
      }),
      round({ type: 'Left', data: { cycle, leaving: ['powys', 'gwynedd'] } }),
      round({ type: 'Joined', data: { cycle, member } }),
    ]);
    const { views } = await opened(current(), log);
    const aggregates = await Promise.all(
      [1, 2, 3].map((at) =>
        views.aggregates(membership, {
          at: at as Position,
          reader: SECRETARIAT,
          where: { kind: ['SCHOOL'] },
          by: [],
        }),
      ),
    );
    expect(aggregates.map((sum) => sum[0]?.count ?? 0)).toEqual([2, 0, 1]);
  });
}
