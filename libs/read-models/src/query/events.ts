import { type RawBuilder, sql } from 'kysely';
import type { EventFilter, Views } from '../views.ts';
import type { Dialect, Sql } from './dialect.ts';
import { all, field, word, words } from './pieces.ts';
import { visible } from './visible.ts';

export type FoundEvent = Readonly<{ position: number; logPosition: number; day: string }>;
type EventsQuery = Parameters<Views['events']>[0];

/** A page of facts by position, one more than asked for. Undefined where nothing can match. */
export function eventsOf(dialect: Dialect, query: EventsQuery): RawBuilder<FoundEvent> | undefined {
  const seeks = seeksOf(query.filter);
  if (seeks === undefined) return undefined;
  const order = query.descending === true ? sql`DESC` : sql`ASC`;
  const branches = seeks.map((seek) =>
    dialect.first(
      sql`SELECT f.position AS position, f.log_position AS "logPosition", f.day AS day
    FROM ${through(dialect, seek)} WHERE ${all([...conditions(dialect, query, seek), ...beyond(query)])}`,
      sql`position ${order}`,
      query.limit + 1,
    ),
  );
  return sql<FoundEvent>`${sql.join(branches, sql` UNION ALL `)} ORDER BY position ${order} LIMIT ${query.limit + 1}`;
}

export function countEventsOf(
  dialect: Dialect,
  query: Omit<EventsQuery, 'limit'>,
): RawBuilder<{ count: number }> | undefined {
  const seeks = seeksOf(query.filter);
  if (seeks === undefined) return undefined;
  const branches = seeks.map(
    (seek) =>
      sql`SELECT f.position FROM ${through(dialect, seek)} WHERE ${all(conditions(dialect, query, seek))}`,
  );
  return sql<{
    count: number;
  }>`SELECT count(*) AS count FROM (${sql.join(branches, sql` UNION ALL `)}) found`;
}

/** What one seek in an index of the facts must equal; the rest is tested on each. */
type EventSeek = Readonly<{ index?: string; stream?: string; cycle?: string; type?: string }>;
const MOST = 100;

/** Disjoint, so that what they find is merged as it comes. */
function seeksOf({ stream, streams, cycle, types }: EventFilter): readonly EventSeek[] | undefined {
  const named = namedBy(stream, streams);
  if (named?.length === 0 || types?.length === 0) return undefined;
  if (named !== undefined && named.length <= MOST)
    return named.map((one) => ({ index: 'facts_stream', stream: one }));
  return types === undefined || types.length > MOST
    ? [cycle === undefined ? {} : { index: 'facts_cycle', cycle }]
    : byType(types, cycle);
}
function namedBy(
  stream: string | undefined,
  streams: readonly string[] | undefined,
): readonly string[] | undefined {
  if (streams === undefined) return stream === undefined ? undefined : [stream];
  return [...new Set(streams)].filter((one) => stream === undefined || one === stream);
}
function byType(types: readonly string[], cycle: string | undefined): readonly EventSeek[] {
  return [...new Set(types)].map((type) =>
    cycle === undefined
      ? { index: 'facts_type', type }
      : { index: 'facts_cycle_type', cycle, type },
  );
}

const through = (dialect: Dialect, { index }: EventSeek): Sql =>
  index === undefined ? sql`facts f` : dialect.through('facts', 'f', index);

function conditions(
  dialect: Dialect,
  { filter, reader, at, firstOfStream }: Omit<EventsQuery, 'limit'>,
  seek: EventSeek,
): readonly (Sql | undefined)[] {
  const matches = (alias: string): readonly (Sql | undefined)[] => [
    ...(filter.after === undefined ? [] : [sql`${field(alias, 'position')} > ${filter.after}`]),
    sql`${field(alias, 'position')} <= ${Math.min(at, filter.until ?? at)}`,
    ...(filter.cycle === undefined ? [] : [sql`${field(alias, 'cycle')} = ${word(filter.cycle)}`]),
    ...(filter.types === undefined || (alias === 'f' && seek.type !== undefined)
      ? []
      : [sql`${field(alias, 'type')} IN ${words(dialect, filter.types)}`]),
    visible(reader, field(alias, 'audience'), field(alias, 'stream')),
  ];
  return [
    ...(seek.stream === undefined
      ? []
      : [sql`f.stream = (SELECT id FROM streams WHERE name = ${seek.stream})`]),
    ...(seek.type === undefined ? [] : [sql`f.type = ${word(seek.type)}`]),
    ...matches('f'),
    ...(filter.streams === undefined || seek.stream !== undefined
      ? []
      : [
          sql`f.stream IN (SELECT s.id FROM ${dialect.rows(filter.streams)} AS said JOIN streams s ON s.name = said.value)`,
        ]),
    ...(firstOfStream === true
      ? [
          sql`NOT EXISTS (SELECT 1 FROM ${dialect.through('facts', 'earlier', 'facts_stream')} WHERE ${all([sql`earlier.stream = f.stream AND earlier.position < f.position`, ...matches('earlier')])})`,
        ]
      : []),
  ];
}

function beyond({ beyond: place, descending }: EventsQuery): readonly Sql[] {
  if (place === undefined) return [];
  return [descending === true ? sql`f.position < ${place}` : sql`f.position > ${place}`];
}
