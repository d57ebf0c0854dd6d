import { expect, it } from '@jest/globals';
import type { Position, Reader } from '@cylch/kernel';
import type { Views } from '../views.ts';
import { opened } from './opened.ts';
import { coverage, notesView } from './sample/notes.projection.ts';
import { ANYONE, partner, SECRETARIAT, SIGNED_IN } from './sample/readers.ts';
import { membersView } from './sample/members.projection.ts';
import { noted, revised, round, shown, withdrawn } from './sample/telling.ts';
import { type Told, write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import type { Current } from './trial.ts';

/** How often a note is to be found at a place: in each of the ways there are to ask. */
async function waysToSee(views: Views, at: number, reader: Reader): Promise<readonly number[]> {
  const asked = { at: at as Position, reader };
  const about = { ...asked, where: { about: 'literacy' } };
  const [byKey, page, count, events, entries, newest, aggregates] = await Promise.all([
    views.byKey(notesView, ['note-1'], asked.at, reader),
    views.page(notesView, { ...about, limit: 9 }),
    views.count(notesView, about),
    views.events({ ...asked, filter: { until: 1 as Position }, limit: 9 }),
    views.countEntries({ ...asked, filter: {} }),
    views.newest(notesView, { ...asked, each: [{ about: 'literacy' }] }),
    views.aggregates(coverage, { ...asked, where: { priority: ['literacy'] }, by: [] }),
  ]);
  return [
    byKey.size,
    page.rows.length,
    count,
    events.places.length,
    Math.min(entries, 1),
    newest.filter((one) => one !== undefined).length,
    aggregates[0]?.count ?? 0,
  ];
}
const SEEN = [1, 1, 1, 1, 1, 1, 1];
const HIDDEN = [0, 0, 0, 0, 0, 0, 0];

/** Promises about who sees what: allowed both the version at that place and the newest one. */
export function visibility(current: Current): void {
  const viewsOf = async (events: readonly Told[]): Promise<Views> => {
    const log = new TinyLog();
    await write(log, events);
    return (await opened(current(), log)).views;
  };

  it.each([
    ['PUBLIC', [SEEN, SEEN, SEEN, SEEN, SEEN]],
    ['PARTNERS', [HIDDEN, SEEN, SEEN, SEEN, SEEN]],
    ['OWN', [HIDDEN, HIDDEN, HIDDEN, SEEN, SEEN]],
  ])(
    'show what is for %s to whom it is for, and to no one else, however it is asked for',
    async (wanted, expected) => {
      const views = await viewsOf([noted('note-1', { visibility: wanted, partner: 'gwynedd' })]);
      const readers = [ANYONE, SIGNED_IN, partner('powys'), partner('gwynedd'), SECRETARIAT];
      expect(await Promise.all(readers.map((reader) => waysToSee(views, 1, reader)))).toEqual(
        expected,
      );
    },
  );

  it('narrowed: hide the past too', async () => {
    const views = await viewsOf([
      noted('note-1', { visibility: 'PUBLIC', partner: 'gwynedd' }),
      shown('note-1', 'OWN', 'gwynedd'),
    ]);
    for (const at of [1, 2]) {
      expect(await waysToSee(views, at, ANYONE)).toEqual(HIDDEN);
      expect(await waysToSee(views, at, partner('powys'))).toEqual(HIDDEN);
      expect(await waysToSee(views, at, partner('gwynedd'))).toEqual(SEEN);
      expect(await waysToSee(views, at, SECRETARIAT)).toEqual(SEEN);
    }
  });

  it('widened: reveal nothing older', async () => {
    const views = await viewsOf([
      noted('note-1', { visibility: 'OWN', partner: 'gwynedd' }),
      shown('note-1', 'PUBLIC', 'gwynedd'),
    ]);
    expect(await waysToSee(views, 1, ANYONE)).toEqual(HIDDEN);
    expect(
      (await views.byKey(notesView, ['note-1'], 2 as Position, ANYONE)).get('note-1'),
    ).toMatchObject({ from: 2 });
    expect(
      (await views.events({ filter: {}, reader: ANYONE, at: 2 as Position, limit: 9 })).places.map(
        ({ position }) => position,
      ),
    ).toEqual([2]);
  });

  it('given to another partner: hide it from the first one, the past too, and show the second only what came after', async () => {
    const views = await viewsOf([
      noted('note-1', { visibility: 'OWN', partner: 'gwynedd' }),
      shown('note-1', 'OWN', 'powys'),
    ]);
    expect(await waysToSee(views, 1, partner('gwynedd'))).toEqual(HIDDEN);
    expect(await waysToSee(views, 1, partner('powys'))).toEqual(HIDDEN);
    expect(await views.count(notesView, { at: 2 as Position, reader: partner('gwynedd') })).toBe(0);
    expect(await views.count(notesView, { at: 2 as Position, reader: partner('powys') })).toBe(1);
  });

  it('narrowed and widened again: show what was public at both ends, and not what lay between', async () => {
    const views = await viewsOf([
      noted('note-1', { visibility: 'PUBLIC', partner: 'gwynedd' }),
      shown('note-1', 'OWN', 'gwynedd'),
      shown('note-1', 'PUBLIC', 'gwynedd'),
    ]);
    const counts = await Promise.all(
      [1, 2, 3].map((at) => views.count(notesView, { at: at as Position, reader: ANYONE })),
    );
    expect(counts).toEqual([1, 0, 1]);
    expect(
      (await views.events({ filter: {}, reader: ANYONE, at: 3 as Position, limit: 9 })).places.map(
        ({ position }) => position,
      ),
    ).toEqual([1, 3]);
  });

  it('take a fact that says nothing of it to be for whom its stream was: a correction or a withdrawal widens nothing', async () => {
    const views = await viewsOf([
      noted('note-1', { visibility: 'OWN', partner: 'gwynedd' }),
      revised('note-1', { text: 'corrected' }),
      withdrawn('note-1'),
    ]);
    for (const at of [1, 2, 3])
      expect(await views.count(notesView, { at: at as Position, reader: SIGNED_IN })).toBe(0);
    expect(await views.countEvents({ filter: {}, reader: ANYONE, at: 3 as Position })).toBe(0);
    expect(
      await views.countEvents({ filter: {}, reader: partner('gwynedd'), at: 3 as Position }),
    ).toBe(3);
  });

  it('that belongs to several partners: shows it to each of them', async () => {
    const views = await viewsOf([
      noted('note-1', { visibility: 'OWN', partners: ['powys', 'gwynedd'] }),
    ]);
    expect(await waysToSee(views, 1, partner('gwynedd'))).toEqual(SEEN);
    expect(await waysToSee(views, 1, partner('powys'))).toEqual(SEEN);
    expect(await waysToSee(views, 1, partner('ceredigion'))).toEqual(HIDDEN);
  });

  it('of a row with a key of its own: follow the stream of the fact that made it', async () => {
    const views = await viewsOf([
      round({
        type: 'Opened',
        data: {
          cycle: '2024-25',
          members: [
            { partner: 'gwynedd', kind: 'COUNCIL' },
            { partner: 'powys', kind: 'COUNCIL' },
          ],
          visibility: 'PUBLIC',
        },
      }),
      round({
        type: 'Joined',
        data: {
          cycle: '2024-25',
          member: { partner: 'powys', kind: 'SCHOOL' },
          visibility: 'PARTNERS',
        },
      }),
    ]);
    const counts = async (reader: Reader): Promise<readonly number[]> =>
      Promise.all([1, 2].map((at) => views.count(membersView, { at: at as Position, reader })));
    expect(await counts(ANYONE)).toEqual([0, 0]);
    expect(await counts(SIGNED_IN)).toEqual([2, 2]);
  });

  it('count neither what is not there for a reader at that place, nor what is not there for them now', async () => {
    const views = await viewsOf([
      noted('note-1', { visibility: 'PUBLIC', partner: 'gwynedd' }),
      noted('note-2', { visibility: 'OWN', partner: 'gwynedd' }),
      noted('note-3', { visibility: 'PUBLIC', partner: 'powys' }),
      shown('note-3', 'PARTNERS', 'powys'),
    ]);
    const sum = async (at: number, reader: Reader): Promise<number | undefined> =>
      (await views.aggregates(coverage, { at: at as Position, reader, where: {}, by: [] }))[0]
        ?.count;
    expect(
      await Promise.all(
        [ANYONE, SIGNED_IN, partner('gwynedd'), SECRETARIAT].map((reader) => sum(3, reader)),
      ),
    ).toEqual([1, 2, 3, 3]);
    expect(await sum(4, ANYONE)).toBe(1);
  });
}
