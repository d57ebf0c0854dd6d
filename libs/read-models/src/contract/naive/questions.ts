import type { Position, Reader } from '@cylch/kernel';
import type { Views } from '../../views.ts';
import type { Chance } from '../sample/chance.ts';
import { CYCLES, PARTNERS, PRIORITIES } from '../sample/history.ts';
import { membership, membersView } from '../sample/members.projection.ts';
import { coverage, notesView } from '../sample/notes.projection.ts';
import { anEventFilter, anEntryFilter, aMemberFilter, aNoteFilter, aRange } from './filters.ts';
import * as events from './events.ts';
import * as rows from './rows.ts';
import type { World } from './world.ts';

/** Where, for whom, and what is known of the record by then. */
export type Standpoint = Readonly<{ at: Position; reader: Reader }>;
/** One question, what the views say to it, and what the plain fold does. */
export type Question = Readonly<{
  asks: string;
  views: (views: Views) => Promise<unknown>;
  plain: (world: World) => unknown;
}>;

const bare = { coverage: ['priority', 'by', 'cycle', 'month'], membership: ['cycle', 'kind'] };
const inOrder = (aggregates: readonly object[]): readonly string[] =>
  aggregates.map((sum) => JSON.stringify(sum)).sort();

/** A few questions of every kind, with chance for what they filter by. */
export function questionsAt(
  chance: Chance,
  world: World,
  standpoint: Standpoint,
): readonly Question[] {
  return [
    ...aboutNotes(chance, world, standpoint),
    ...aboutMembers(chance, world, standpoint),
    ...aboutCounters(chance, standpoint),
    ...aboutEvents(chance, world, standpoint),
  ];
}

function aboutNotes(chance: Chance, world: World, standpoint: Standpoint): readonly Question[] {
  const asked = { ...standpoint, where: aNoteFilter(chance), within: aRange(chance) };
  const whole = { ...asked, ascending: chance.oneIn(2), limit: 1000 };
  const cursor = chance.one([undefined, ...rows.page(world, notesView, whole).rows]);
  const query = {
    ...whole,
    limit: 1 + chance.upTo(4),
    ...(cursor && { after: { sort: cursor.row.on, key: cursor.key } }),
  };
  const keys = ['note-1', 'note-2', `note-${String(1 + chance.upTo(12))}`, 'never'];
  const apart = [...keys, ...keys].map((key) => ({
    key,
    at: chance.upTo(world.head + 1) as Position,
  }));
  const each = {
    ...standpoint,
    within: aRange(chance),
    each: [
      aNoteFilter(chance),
      aNoteFilter(chance),
      { cycle: chance.one(CYCLES), by: chance.one(PARTNERS), about: chance.one(PRIORITIES) },
    ],
  };
  return [
    {
      asks: `notes ${JSON.stringify(query)}`,
      views: (views) => views.page(notesView, query),
      plain: (of) => rows.page(of, notesView, query),
    },
    {
      asks: `number of notes ${JSON.stringify(asked)}`,
      views: (views) => views.count(notesView, asked),
      plain: (of) => rows.count(of, notesView, asked),
    },
    {
      asks: `notes by key ${keys.join()}`,
      views: (views) => views.byKey(notesView, keys, standpoint.at, standpoint.reader),
      plain: (of) => rows.byKey(of, notesView, { ...standpoint, keys }),
    },
    {
      asks: `notes each at its place ${JSON.stringify(apart)}`,
      views: (views) => views.byKeyAt(notesView, apart, standpoint.reader),
      plain: (of) =>
        apart.map(({ key, at }) =>
          rows.byKey(of, notesView, { ...standpoint, at, keys: [key] }).get(key),
        ),
    },
    {
      asks: `newest of ${JSON.stringify(each)}`,
      views: (views) => views.newest(notesView, each),
      plain: (of) => rows.newest(of, notesView, each),
    },
  ];
}

function aboutMembers(chance: Chance, world: World, standpoint: Standpoint): readonly Question[] {
  const asked = { ...standpoint, where: aMemberFilter(chance) };
  const whole = { ...asked, ascending: chance.oneIn(2), limit: 1000 };
  const cursor = chance.one([undefined, ...rows.page(world, membersView, whole).rows]);
  const query = {
    ...whole,
    limit: 1 + chance.upTo(3),
    ...(cursor && { after: { sort: cursor.row.turn, key: cursor.key } }),
  };
  const keys = PARTNERS.map((partner) => `${chance.one(CYCLES)} ${partner}`);
  return [
    {
      asks: `members ${JSON.stringify(query)}`,
      views: (views) => views.page(membersView, query),
      plain: (of) => rows.page(of, membersView, query),
    },
    {
      asks: `number of members ${JSON.stringify(asked)}`,
      views: (views) => views.count(membersView, asked),
      plain: (of) => rows.count(of, membersView, asked),
    },
    {
      asks: `members by key ${keys.join()}`,
      views: (views) => views.byKey(membersView, keys, standpoint.at, standpoint.reader),
      plain: (of) => rows.byKey(of, membersView, { ...standpoint, keys }),
    },
  ];
}

function aboutCounters(chance: Chance, standpoint: Standpoint): readonly Question[] {
  const noted = {
    ...standpoint,
    by: chance.some(bare.coverage),
    where: {
      ...(chance.oneIn(2) && { cycle: [chance.one(CYCLES)] }),
      ...(chance.oneIn(2) && { priority: chance.some(PRIORITIES) }),
      ...(chance.oneIn(3) && { by: chance.some(PARTNERS, 1) }),
    },
  };
  const joined = {
    ...standpoint,
    by: chance.some(bare.membership),
    where: chance.oneIn(2) ? { kind: ['SCHOOL'] } : {},
  };
  return [
    {
      asks: `coverage ${JSON.stringify(noted)}`,
      views: async (views) => inOrder(await views.aggregates(coverage, noted)),
      plain: (of) => inOrder(rows.aggregates(of, coverage, noted)),
    },
    {
      asks: `membership ${JSON.stringify(joined)}`,
      views: async (views) => inOrder(await views.aggregates(membership, joined)),
      plain: (of) => inOrder(rows.aggregates(of, membership, joined)),
    },
  ];
}

function aboutEvents(chance: Chance, world: World, standpoint: Standpoint): readonly Question[] {
  const streams = world.happened.map(({ event }) => event.stream);
  const told = {
    ...standpoint,
    filter: anEventFilter(chance, streams),
    descending: chance.oneIn(2),
    firstOfStream: chance.oneIn(3),
  };
  const page = {
    ...told,
    limit: 1 + chance.upTo(5),
    ...(chance.oneIn(2) && { beyond: chance.upTo(standpoint.at + 1) as Position }),
  };
  const drawn = { ...standpoint, filter: anEntryFilter(chance), descending: chance.oneIn(2) };
  const cursor = chance.one([
    undefined,
    ...events.entries(world, { ...drawn, limit: 1000 }).places,
  ]);
  const entries = { ...drawn, limit: 1 + chance.upTo(5), ...(cursor && { after: cursor }) };
  return [
    {
      asks: `facts ${JSON.stringify(page)}`,
      views: (views) => views.events(page),
      plain: (of) => events.events(of, page),
    },
    {
      asks: `number of facts ${JSON.stringify(told)}`,
      views: (views) => views.countEvents(told),
      plain: (of) => events.countEvents(of, told),
    },
    {
      asks: `lines ${JSON.stringify(entries)}`,
      views: (views) => views.entries(entries),
      plain: (of) => events.entries(of, entries),
    },
    {
      asks: `number of lines ${JSON.stringify(drawn)}`,
      views: (views) => views.countEntries(drawn),
      plain: (of) => events.countEntries(of, drawn),
    },
  ];
}
