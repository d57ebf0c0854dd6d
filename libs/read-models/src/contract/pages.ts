import { expect, it } from '@jest/globals';
import type { Position, StreamId } from '@cylch/kernel';
import type { EventPage, EventPlace, PageQuery, Views } from '../views.ts';
import { opened } from './opened.ts';
import { type NoteRow, notesView } from './sample/notes.projection.ts';
import { SECRETARIAT } from './sample/readers.ts';
import { manyNotes, noted, planned, removed, revised, withdrawn } from './sample/telling.ts';
import { write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import type { Current } from './trial.ts';

type Walk = Readonly<{
  views: Views;
  query: Omit<PageQuery, 'limit' | 'after' | 'reader'>;
  between: () => Promise<unknown>;
}>;
/** Goes from page to page by the last row of each, and lets others write in between. */
async function walked({ views, query, between }: Walk): Promise<readonly string[]> {
  const keys: string[] = [];
  let after: PageQuery['after'];
  for (let more = true; more;) {
    const page = await views.page<NoteRow>(notesView, {
      ...query,
      reader: SECRETARIAT,
      limit: 3,
      ...(after && { after }),
    });
    keys.push(...page.rows.map(({ key }) => key));
    const last = page.rows.at(-1);
    if (last !== undefined) after = { sort: last.row.on, key: last.key };
    ({ more } = page);
    await between();
  }
  return keys;
}

/** Goes from page to page of facts or lines, by the last place of each. */
async function eachPage(
  ask: (last: EventPlace | undefined) => Promise<EventPage>,
): Promise<readonly EventPlace[]> {
  const places: EventPlace[] = [];
  for (let more = true; more;) {
    const page = await ask(places.at(-1));
    places.push(...page.places);
    ({ more } = page);
  }
  return places;
}
const inOrder = (places: readonly EventPlace[], descending: boolean): readonly number[] => {
  const positions = places.map(({ position }) => position);
  return descending ? positions.toReversed() : positions;
};

/** Promises about reading page by page. */
export function pages(current: Current): void {
  it.each([true, false])(
    'hold every row once, whatever is written meanwhile (ascending: %s)',
    async (ascending) => {
      const log = new TinyLog({ batch: 2 });
      await write(log, manyNotes(20));
      const { views } = await opened(current(), log);
      const query = {
        at: 20 as Position,
        ascending,
        where: { cycle: '2024-25', about: ['literacy', 'welsh'] },
      };
      const whole = (
        await views.page(notesView, { ...query, reader: SECRETARIAT, limit: 100 })
      ).rows.map(({ key }) => key);
      let round = 0;
      const between = async (): Promise<void> => {
        round += 1;
        await write(log, [
          noted(`late-${String(round)}`),
          revised(`note-${String(round)}`, { about: ['numeracy'] }),
          removed(`note-${String(21 - round)}`),
          withdrawn('note-10'),
        ]);
        expect(await views.reached(log.events.length as Position, 20_000)).toBe(true);
      };
      expect(await walked({ views, query, between })).toEqual(whole);
      expect(whole).toHaveLength(20);
      expect(round).toBe(7);
    },
  );

  it('of the two directions are each other’s mirror, also where many stand on one day', async () => {
    const log = new TinyLog();
    await write(log, manyNotes(30));
    const { views } = await opened(current(), log);
    const between = (): Promise<unknown> => Promise.resolve();
    const walk = (ascending: boolean): Promise<readonly string[]> =>
      walked({ views, query: { at: 30 as Position, ascending }, between });
    expect((await walk(true)).toReversed()).toEqual(await walk(false));
    expect((await walk(true)).slice(0, 4)).toEqual(['note-1', 'note-10', 'note-19', 'note-28']);
  });

  it('say whether there is more, and end where a page is just full', async () => {
    const log = new TinyLog();
    await write(log, manyNotes(3));
    const { views } = await opened(current(), log);
    const page = async (limit: number): Promise<readonly unknown[]> => {
      const { rows, more } = await views.page(notesView, {
        at: 3 as Position,
        reader: SECRETARIAT,
        limit,
      });
      return [rows.length, more];
    };
    expect([await page(2), await page(3), await page(4)]).toEqual([
      [2, true],
      [3, false],
      [3, false],
    ]);
  });

  it('of facts and of lines hold each once in both directions', async () => {
    const log = new TinyLog({ gap: 7 });
    await write(log, [
      ...manyNotes(10),
      planned('plan-1', '2025-09-01'),
      planned('plan-2', '2025-03-04'),
      revised('note-3', { about: ['welsh'] }),
    ]);
    const { views } = await opened(current(), log);
    for (const descending of [false, true]) {
      const asked = { at: 13 as Position, reader: SECRETARIAT, descending, limit: 4 };
      const recordedEvents = await eachPage((last) =>
        views.events({ ...asked, filter: {}, ...(last && { beyond: last.position }) }),
      );
      expect(inOrder(recordedEvents, descending)).toEqual(
        Array.from({ length: 13 }, (_, index) => index + 1),
      );
      const entries = await eachPage((last) =>
        views.entries({ ...asked, filter: {}, ...(last && { after: last }) }),
      );
      expect(inOrder(entries, descending)).toEqual([1, 10, 2, 3, 13, 4, 12, 5, 6, 7, 8, 9, 11]);
    }
  });

  it('refuse a column that a view does not have, and find nothing by an empty list', async () => {
    const log = new TinyLog();
    await write(log, manyNotes(2));
    const { views } = await opened(current(), log);
    const asked = { at: 2 as Position, reader: SECRETARIAT, limit: 9 };
    await expect(views.page(notesView, { ...asked, where: { colour: 'red' } })).rejects.toThrow(
      'no column colour',
    );
    expect(await views.page(notesView, { ...asked, where: { about: [] } })).toEqual({
      rows: [],
      more: false,
    });
    expect(await views.count(notesView, { ...asked, where: { cycle: [] } })).toBe(0);
    expect(
      await views.events({ ...asked, filter: { streams: [] as readonly StreamId[] } }),
    ).toEqual({ places: [], more: false });
    expect(await views.countEntries({ ...asked, filter: { kinds: [] } })).toBe(0);
  });
}
