import { describe, expect, it } from '@jest/globals';
import { membership, membersView } from '../contract/sample/members.projection.ts';
import { coverage, noteEntries, notesView } from '../contract/sample/notes.projection.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import type { AnyProjection, ViewSet } from '../projection.ts';
import { layoutOf } from './layout.ts';

const setOf = (...projections: readonly AnyProjection[]): ViewSet => ({
  projections,
  counters: [],
  entries: [],
});

describe('The layout of a set of views', () => {
  it.each<[string, ViewSet, string]>([
    ['a view twice', setOf(notesView, notesView), 'view notes is in the set twice'],
    [
      'a counter twice',
      { ...SAMPLE_SET, counters: [coverage, coverage] },
      'counter coverage is in the set twice',
    ],
    [
      'two lines of one type',
      { ...SAMPLE_SET, entries: [noteEntries, noteEntries] },
      'line of Noted is in the set twice',
    ],
    [
      'a counter of a view that is not there',
      { ...SAMPLE_SET, projections: [notesView], counters: [membership] },
      'counter membership counts members, which is not in the set',
    ],
    [
      'a sort column that is not there',
      setOf({ ...notesView, sort: 'when' }),
      'notes has no column when',
    ],
    ['a set to sort by', setOf({ ...notesView, sort: 'about' }), 'notes has no column about'],
    [
      'a seek by a column that is not there',
      setOf({ ...notesView, seeks: [['cycle', 'colour']] }),
      'notes has no column colour',
    ],
    [
      'a seek by two sets',
      setOf({
        ...notesView,
        shape: { ...notesView.shape, tags: 'set' },
        seeks: [['about', 'tags']],
      }),
      'notes: about, tags names two sets',
    ],
    [
      'a name that SQL would read otherwise',
      setOf({ ...notesView, name: 'notes; DROP TABLE facts' }),
      'cannot name a table or a column',
    ],
    [
      'a column that SQL would read otherwise',
      setOf({ ...notesView, shape: { ...notesView.shape, 'a b': 'text' } }),
      'a b cannot name a table or a column',
    ],
  ])('refuses %s', (_, set, message) => {
    expect(() => layoutOf(set)).toThrow(message);
  });

  it('is named by what its views are, and not by the moment', () => {
    expect(layoutOf(SAMPLE_SET).hash).toBe(layoutOf({ ...SAMPLE_SET }).hash);
    expect(layoutOf(SAMPLE_SET).hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each<[string, ViewSet]>([
    [
      'a view of a higher version',
      { ...SAMPLE_SET, projections: [{ ...notesView, version: 2 }, membersView] },
    ],
    [
      'a column more',
      {
        ...SAMPLE_SET,
        projections: [{ ...notesView, shape: { ...notesView.shape, more: 'text' } }, membersView],
      },
    ],
    ['another seek', { ...SAMPLE_SET, projections: [{ ...notesView, seeks: [] }, membersView] }],
    ['a counter less', { ...SAMPLE_SET, counters: [coverage] }],
    ['lines of another type', { ...SAMPLE_SET, entries: [noteEntries] }],
  ])('is another one with %s', (_, set) => {
    expect(layoutOf(set).hash).not.toBe(layoutOf(SAMPLE_SET).hash);
  });

  it('gives every set a link table to seek by, and every table an index by its sort column alone', () => {
    const [notes] = layoutOf(setOf({ ...notesView, seeks: [['cycle']] })).tables;
    expect(notes?.seeks.map(({ set, columns }) => [set, columns.map(({ name }) => name)])).toEqual([
      [undefined, []],
      [undefined, ['cycle']],
      ['about', []],
    ]);
  });

  it('keeps a column as a word, but for numbers and what is sorted by', () => {
    const [notes] = layoutOf(SAMPLE_SET).tables;
    expect(
      Object.fromEntries((notes?.columns ?? []).map(({ name, kind }) => [name, kind])),
    ).toEqual({ cycle: 'word', by: 'word', on: 'text', state: 'word', weight: 'integer' });
  });
});
