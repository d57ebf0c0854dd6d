import { expect, it } from '@jest/globals';
import type { Day, Position, StreamId } from '@cylch/kernel';
import type { EventFilter, EntryFilter, Views } from '../views.ts';
import { opened } from './opened.ts';
import { coverage, notesView } from './sample/notes.projection.ts';
import { SECRETARIAT } from './sample/readers.ts';
import { noted, planned, revised, withdrawn } from './sample/telling.ts';
import { write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import type { Current } from './trial.ts';

const p = (position: number): Position => position as Position;
const s = (...names: readonly string[]): readonly StreamId[] => names as readonly StreamId[];

/** Promises about the facts themselves and what the timeline draws of them. */
export function events(current: Current): void {
  const told = async (): Promise<Views> => {
    const log = new TinyLog({ gap: 10 });
    await write(log, [
      noted('note-1', { by: 'gwynedd', about: ['literacy'] }, { occurred: '2025-03-05' }),
      noted('note-2', { by: 'powys', about: ['literacy', 'welsh'] }, { occurred: '2025-03-01' }),
      revised('note-1', { text: 'again' }),
      planned('plan-1', '2025-06-01', { cycle: '2025-26' }),
      revised('note-1', { about: ['welsh'] }),
      withdrawn('note-2'),
    ]);
    return (await opened(current(), log)).views;
  };
  const found = async (
    views: Views,
    filter: EventFilter,
    more: Partial<Parameters<Views['events']>[0]> = {},
  ): Promise<readonly number[]> => {
    const asked = { filter, reader: SECRETARIAT, at: p(6), limit: 9, ...more };
    const { places } = await views.events(asked);
    expect(await views.countEvents(asked)).toBe(places.length);
    return places.map(({ position }) => position);
  };
  const drawn = async (views: Views, filter: EntryFilter, at = 6): Promise<readonly number[]> => {
    const asked = { filter, reader: SECRETARIAT, at: p(at), limit: 9 };
    const { places } = await views.entries(asked);
    expect(await views.countEntries(asked)).toBe(places.length);
    return places.map(({ position }) => position);
  };

  it('are found by stream, cycle, type and range, and told with the places where the log has them', async () => {
    const views = await told();
    expect(
      (
        await views.events({
          filter: { types: ['Planned'] },
          reader: SECRETARIAT,
          at: p(6),
          limit: 9,
        })
      ).places,
    ).toEqual([{ position: 4, logPosition: 40, day: '2025-06-01' }]);
    expect(await found(views, { stream: 'note-1' as StreamId })).toEqual([1, 3, 5]);
    expect(await found(views, { streams: s('note-2', 'plan-1', 'never') })).toEqual([2, 4, 6]);
    expect(await found(views, { stream: 'note-1' as StreamId, streams: s('note-2') })).toEqual([]);
    expect(await found(views, { cycle: '2024-25', types: ['Noted', 'Planned'] })).toEqual([1, 2]);
    expect(await found(views, { after: p(2), until: p(4) })).toEqual([3, 4]);
    expect(await found(views, { after: p(2) }, { at: p(3) })).toEqual([3]);
  });

  it('are at most one of each stream where only the first that a range holds is asked for', async () => {
    const views = await told();
    expect(await found(views, {}, { firstOfStream: true })).toEqual([1, 2, 4]);
    expect(await found(views, { after: p(2) }, { firstOfStream: true })).toEqual([3, 4, 6]);
    expect(
      await found(
        views,
        { types: ['Revised', 'Withdrawn'] },
        { firstOfStream: true, descending: true },
      ),
    ).toEqual([6, 3]);
  });

  it('are found by a hundred streams and more as by one', async () => {
    const views = await told();
    const many = s(
      ...Array.from({ length: 150 }, (_, index) => `never-${String(index)}`),
      'note-1',
      'plan-1',
    );
    expect(await found(views, { streams: many })).toEqual([1, 3, 4, 5]);
    expect(await found(views, { streams: many }, { firstOfStream: true })).toEqual([1, 4]);
  });

  it('are drawn by day; what draws no line is not there', async () => {
    const views = await told();
    expect(await drawn(views, {})).toEqual([2, 5, 1, 4]);
    expect(await drawn(views, {}, 4)).toEqual([2, 1, 4]);
    expect(await drawn(views, { from: '2025-03-03' as Day, to: '2025-03-05' as Day })).toEqual([
      5, 1,
    ]);
  });

  it('are drawn by cycle, kind, partner and what they are about, each once', async () => {
    const views = await told();
    expect(await drawn(views, { cycle: '2025-26' })).toEqual([4]);
    expect(await drawn(views, { kinds: ['REFLECTION'] })).toEqual([2, 5, 1]);
    expect(await drawn(views, { partners: ['powys', 'all', 'never said'] })).toEqual([2, 4]);
    expect(await drawn(views, { about: ['literacy', 'welsh'] })).toEqual([2, 5, 1, 4]);
    expect(
      await drawn(views, {
        about: ['welsh'],
        partners: ['powys'],
        kinds: ['REFLECTION'],
        cycle: '2024-25',
      }),
    ).toEqual([2]);
  });

  it('of an empty record are none, and nothing else is there either', async () => {
    const { views } = await opened(current(), new TinyLog());
    expect(await found(views, {}, { at: p(0) })).toEqual([]);
    expect(await drawn(views, {}, 0)).toEqual([]);
    expect(await views.page(notesView, { at: p(0), reader: SECRETARIAT, limit: 9 })).toEqual({
      rows: [],
      more: false,
    });
    expect(
      await views.newest(notesView, {
        at: p(0),
        reader: SECRETARIAT,
        each: [{}, { cycle: '2024-25' }],
      }),
    ).toEqual([undefined, undefined]);
    expect(
      await views.aggregates(coverage, { at: p(0), reader: SECRETARIAT, where: {}, by: ['month'] }),
    ).toEqual([]);
  });
}
