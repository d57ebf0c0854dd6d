import { describe, expect, it } from '@jest/globals';
import type { EventId, Position, StreamId } from '@cylch/kernel';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TinyLog } from '../contract/tiny-log.ts';
import type { Counter, Lines, Projection } from '../projection.ts';
import { openSqliteViews } from './open.ts';

type Note = { id: string; cycle: string; partner: string; about: string[]; on: string; text: string };
type NoteFact = { type: 'Noted'; data: Omit<Note, 'id'> & { visibility: string } } | { type: 'Revised'; data: { text: string; visibility?: string; about?: string[] } };
const notes: Projection<Note, NoteFact> = {
  name: 'notes', version: 1, shape: { cycle: 'text', partner: 'text', about: 'set', on: 'text' }, sort: 'on', sortIsDay: true,
  columns: ({ cycle, partner, about, on }) => ({ cycle, partner, about, on }),
  seeks: [['cycle'], ['cycle', 'about'], ['cycle', 'partner']],
  on: {
    Noted: (_, { stream, data }) => ({ ...data, id: stream }),
    Revised: (row, { data }) => (row === undefined ? null : { ...row, ...data }),
  },
};
const counter: Counter<Note> = { name: 'coverage', of: notes, by: ({ partner, about, cycle }) => about.map((priority) => ({ partner, priority, cycle })) };
const lines: Lines<NoteFact> = { on: { Noted: ({ data }) => ({ kind: 'REFLECTION', label: { cy: 'n', en: 'n' }, names: [], cycle: data.cycle, partners: [data.partner], about: data.about }) } };

const note = (log: TinyLog, n: number, data: object, type = 'Noted', on = '2026-01-05') => log.append(`note-${n}` as StreamId, -1, [{
  id: `e${log.events.length}` as EventId, type, data: JSON.stringify(data),
  metadata: JSON.stringify({ schemaVersion: 1, occurred: on, recordedAt: '2026-01-10T10:00:00.000Z', actor: { sub: 'x', role: 'PARTNER' }, command: { id: 'c', wish: 'w', mac: '' } }),
}]);

describe('Views on SQLite', () => {
  it('answer at every place', async () => {
    const log = new TinyLog();
    for (let n = 1; n <= 20; n++) await note(log, n, { cycle: 'c1', partner: n % 2 ? 'a' : 'b', about: n % 3 ? ['lit'] : ['lit', 'num'], on: '2026-01-05', text: `t${n}`, visibility: n % 5 ? 'PUBLIC' : 'OWN' });
    const open = await openSqliteViews({ url: join(mkdtempSync(join(tmpdir(), 'views-')), 'views.db'), set: { projections: [notes], counters: [counter], lines: [lines] }, log, pollMs: 10 });
    open.runner.start();
    expect(await open.views.reached(20 as Position, 2000)).toBe(true);
    await note(log, 3, { text: 'new', visibility: 'OWN', partner: 'a' }, 'Revised');
    expect(await open.views.reached(21 as Position, 2000)).toBe(true);
    const at = 21 as Position;
    const all = await open.views.page(notes, { at, reader: { sees: 'ALL' }, where: { cycle: 'c1', about: ['lit', 'num'] }, limit: 5 });
    expect(all.rows.map(({ key }) => key)).toEqual(['note-20', 'note-19', 'note-18', 'note-17', 'note-16']);
    expect(all.more).toBe(true);
    const next = await open.views.page(notes, { at, reader: { sees: 'PUBLIC' }, where: { cycle: 'c1', about: 'num' }, limit: 5, after: { sort: '2026-01-05', key: 'note-16' } });
    expect(next.rows.map(({ key }) => key)).toEqual(['note-12', 'note-9', 'note-6']);
    expect(await open.views.count(notes, { at: 20 as Position, reader: { sees: 'PUBLIC' }, where: { about: ['num'] } })).toBe(4);
    expect((await open.views.byKey(notes, ['note-3', 'note-4'], 20 as Position, { sees: 'ALL' })).get('note-3')?.row.text).toBe('t3');
    expect((await open.views.byKey(notes, ['note-3', 'note-4'], 20 as Position, { sees: 'PUBLIC' })).size).toBe(1);
    expect(await open.views.sums(counter, { at, reader: { sees: 'PUBLIC' }, where: { cycle: ['c1'] }, by: ['partner', 'priority'] })).toEqual([
      { parts: { partner: 'a', priority: 'lit' }, count: 7 }, { parts: { partner: 'a', priority: 'num' }, count: 1 },
      { parts: { partner: 'b', priority: 'lit' }, count: 8 }, { parts: { partner: 'b', priority: 'num' }, count: 3 },
    ]);
    expect((await open.views.lines({ filter: { cycle: 'c1', partners: ['a'] }, reader: { sees: 'ALL' }, at, limit: 3 })).places.map(({ position }) => position)).toEqual([1, 3, 5]);
    expect((await open.views.facts({ filter: { types: ['Revised'] }, reader: { sees: 'ALL' }, at, limit: 3 })).places).toHaveLength(1);
    expect(await open.views.newest(notes, { at, reader: { sees: 'ALL' }, each: [{ cycle: 'c1', partner: 'a', about: 'num' }, { cycle: 'c2', partner: 'a', about: 'num' }] })).toEqual(['2026-01-05', undefined]);
    expect((await open.views.placeAt('2026-02-01T00:00:00.000Z' as never)).position).toBe(21);
    await open.rebuild();
    expect((await open.views.checkpoint()).position).toBe(21);
    await open.close();
  });
});
