import { describe, expect, it } from '@jest/globals';
import { openEvent, type Position, type Recorded, type StreamId } from '@cylch/kernel';
import { membership, membersView } from '../contract/sample/members.projection.ts';
import {
  coverage,
  type NoteEvent,
  type NoteRow,
  notesView,
} from '../contract/sample/notes.projection.ts';
import { noted, planned, removed, revised, round } from '../contract/sample/telling.ts';
import { eventOf, type Told } from '../contract/sample/write.ts';
import type { AnyProjection, Projection } from '../projection.ts';
import {
  type Change,
  changesOf as changesBy,
  type Remembered,
  type RowVersion,
  touchedBy,
} from './change.ts';
import { type Layout, layoutOf } from './layout.ts';
import { Poison } from './poison.ts';

const event = (told: Told): Recorded =>
  openEvent(
    {
      ...eventOf(told, 'e1'),
      stream: told.stream as StreamId,
      revision: 0,
      logPosition: 1 as never,
    },
    1 as Position,
  );
const nothing = (): undefined => undefined;
const ROW: NoteRow = {
  cycle: '2024-25',
  by: 'gwynedd',
  about: ['literacy'],
  on: '2025-03-03',
  text: 'as posted',
  weight: 1,
  state: 'OPEN',
};
const standing = (row: object): RowVersion => ({ version: 1, key: 1, from: 1, audience: 1, row });
const layout = (...projections: readonly AnyProjection[]): ReturnType<typeof layoutOf> =>
  layoutOf({
    projections,
    counters: [coverage, membership].filter(({ of }) =>
      projections.some(({ name }) => name === of.name),
    ),
    entries: [],
  });
const changesOf = (set: Layout, told: Recorded, remembered: Remembered): readonly Change[] =>
  changesBy(touchedBy(set, told), told, remembered);
const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (problem) {
    if (problem instanceof Poison) return `${problem.view}: ${problem.message}`;
    throw problem;
  }
  return 'nothing wrong';
};

describe('What an event changes', () => {
  it('is a row more where none stood, with what it counts for', () => {
    const [change, ...more] = changesOf(layout(notesView), event(noted('note-1')), nothing);
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      key: 'note-1',
      before: undefined,
      after: { row: { text: 'as posted' } },
      values: { cycle: '2024-25', on: '2025-03-03' },
    });
    expect(change?.counts).toEqual([
      {
        tally: 1,
        by: 1,
        parts: { priority: 'literacy', by: 'gwynedd', cycle: '2024-25', month: '2025-03' },
      },
    ]);
  });

  it('takes away what the row before counted for, and adds what the row after does', () => {
    const [change] = changesOf(
      layout(notesView),
      event(revised('note-1', { about: ['welsh'] })),
      () => standing(ROW),
    );
    expect(change?.counts.map(({ by, parts }) => [by, parts['priority']])).toEqual([
      [-1, 'literacy'],
      [1, 'welsh'],
    ]);
  });

  it('is a row less where it removes one, and nothing where there was none', () => {
    expect(
      changesOf(layout(notesView), event(removed('note-1')), () => standing(ROW)),
    ).toMatchObject([{ after: undefined, values: undefined, counts: [{ by: -1 }] }]);
    expect(changesOf(layout(notesView), event(removed('note-1')), nothing)).toEqual([]);
  });

  it('is nothing where the row stays the very same, or no view looks at it', () => {
    const still: Projection<NoteRow, NoteEvent> = {
      ...notesView,
      on: { Revised: (row) => row ?? null },
    };
    expect(changesOf(layout(still), event(revised('note-1', {})), () => standing(ROW))).toEqual([]);
    expect(changesOf(layout(still), event(planned('note-1', '2025-06-01')), nothing)).toEqual([]);
  });

  it('may be several rows of one view, one version each', () => {
    const opened = round({
      type: 'Opened',
      data: {
        cycle: '2024-25',
        members: [
          { partner: 'powys', kind: 'SCHOOL' },
          { partner: 'gwynedd', kind: 'COUNCIL' },
        ],
      },
    });
    expect(changesOf(layout(membersView), event(opened), nothing).map(({ key }) => key)).toEqual([
      '2024-25 powys',
      '2024-25 gwynedd',
    ]);
  });

  it('is refused where a view names a key twice, gives no row, or throws: in the name of that view', () => {
    const told = event(noted('note-1'));
    const twice: AnyProjection = { ...notesView, keys: () => ['a', 'b', 'a'] };
    const none = { ...notesView, on: { Noted: () => undefined } } as unknown as AnyProjection;
    const throws: AnyProjection = {
      ...notesView,
      on: {
        Noted: () => {
          throw new Error('no such note');
        },
      },
    };
    expect(messageOf(() => changesOf(layout(twice), told, nothing))).toBe(
      'notes: one version a key an event, not a, b, a',
    );
    expect(messageOf(() => changesOf(layout(none), told, nothing))).toBe(
      'notes: Noted gives neither a row nor null',
    );
    expect(messageOf(() => changesOf(layout(throws), told, nothing))).toBe('notes: no such note');
  });

  it('is refused in the name of the counter where that one throws', () => {
    const set = layoutOf({
      projections: [notesView],
      counters: [
        {
          ...coverage,
          by: () => {
            throw new Error('cannot count');
          },
        },
      ],
      entries: [],
    });
    expect(messageOf(() => changesOf(set, event(noted('note-1')), nothing))).toBe(
      'coverage: cannot count',
    );
  });
});
