import { type RawBuilder, sql } from 'kysely';
import { TAGS } from '../fold/tags.ts';
import type { EntryFilter, Views } from '../views.ts';
import type { Dialect, Sql } from './dialect.ts';
import type { FoundEvent } from './events.ts';
import { all, field, newestDayAt, word, words } from './pieces.ts';
import { visible } from './visible.ts';

type EntriesQuery = Parameters<Views['entries']>[0];
type Counted = Omit<EntriesQuery, 'limit' | 'after' | 'descending'>;
/**
 * `cycles` are the numbers of all cycles that lines belong to: an index by cycle then serves a
 * question about all of them.
 */
export type Asking = Readonly<{ dialect: Dialect; cycles: readonly number[] }>;

export const cyclesOf = (): RawBuilder<{ cycle: number }> =>
  sql<{ cycle: number }>`SELECT cycle FROM cycles`;

/**
 * A page of lines by day and position, one more than asked for. Undefined where nothing can match.
 */
export function entriesOf(asking: Asking, query: EntriesQuery): RawBuilder<FoundEvent> | undefined {
  const seeks = seeksOf(asking, query.filter);
  if (seeks === undefined) return undefined;
  const order = query.descending === true ? sql`DESC` : sql`ASC`;
  const branches = seeks.map((seek) =>
    asking.dialect.first(
      sql`SELECT i.day AS day, i.position AS position ${entryOf(asking, seek, query)}`,
      sql`day ${order}, position ${order}`,
      query.limit + 1,
    ),
  );
  const overlapping = seeks.some(({ tag }) => tag !== undefined);
  return sql<FoundEvent>`SELECT f.position AS position, f.log_position AS "logPosition", f.day AS day
    FROM (${sql.join(branches, overlapping ? sql` UNION ` : sql` UNION ALL `)} ORDER BY day ${order}, position ${order} LIMIT ${query.limit + 1}) found
    JOIN facts f ON f.position = found.position ORDER BY found.day ${order}, found.position ${order}`;
}

export function countEntriesOf(
  asking: Asking,
  query: Counted,
): RawBuilder<{ count: number }> | undefined {
  const seeks = seeksOf(asking, query.filter);
  if (seeks === undefined) return undefined;
  const branches = seeks.map((seek) => sql`SELECT i.position ${entryOf(asking, seek, query)}`);
  const overlapping = seeks.some(({ tag }) => tag !== undefined);
  return sql<{
    count: number;
  }>`SELECT count(*) AS count FROM (${sql.join(branches, overlapping ? sql` UNION ` : sql` UNION ALL `)}) found`;
}

/** One seek: of what happened or of the plans, in a cycle, by a kind or by a tag. */
type EntrySeek = Readonly<{
  ahead: 0 | 1;
  cycle: Sql;
  kind?: string;
  tag?: Readonly<{ field: keyof typeof TAGS; word: string }>;
}>;
const MOST = 200;

function seeksOf({ cycles }: Asking, filter: EntryFilter): readonly EntrySeek[] | undefined {
  const { cycle, kinds, partners, about } = filter;
  if (
    [kinds, partners, about].some((list) => list?.length === 0) ||
    (cycle === undefined && cycles.length === 0)
  )
    return undefined;
  const within =
    cycle === undefined ? cycles.map((number) => sql`${sql.lit(number)}`) : [word(cycle)];
  const ways = waysOf(filter).filter((list) => list.length * within.length * 2 <= MOST);
  const [best = [{}]] = ways;
  return within.flatMap((one) =>
    best.flatMap((way) => ([0, 1] as const).map((ahead) => ({ ahead, cycle: one, ...way }))),
  );
}

type Way = Pick<EntrySeek, 'kind' | 'tag'>;
/**
 * Ways to seek, the most select first: partners are many, kinds and what a line is about are few.
 */
function waysOf({ kinds, partners, about }: EntryFilter): readonly (readonly Way[])[] {
  const tagged = (of: keyof typeof TAGS, list: readonly string[] | undefined): readonly Way[] =>
    [...new Set(list)].map((text) => ({ tag: { field: of, word: text } }));
  return [
    tagged('partners', partners),
    tagged('about', about),
    [...new Set(kinds)].map((kind) => ({ kind })),
  ].filter((list) => list.length > 0);
}

function entryOf(
  { dialect }: Asking,
  seek: EntrySeek,
  query: Counted & Partial<EntriesQuery>,
): Sql {
  const { filter, reader, at } = query;
  const { tag, kind } = seek;
  const row = tag === undefined ? 'i' : 'f';
  const from =
    tag === undefined
      ? dialect.through('facts', 'i', kind === undefined ? 'facts_line' : 'facts_line_kind')
      : sql`line_tags i JOIN facts f ON f.position = i.position`;
  return sql`FROM ${from} WHERE ${all([
    ...(tag === undefined
      ? [sql`i.kind > 0`]
      : [sql`i.field = ${sql.lit(TAGS[tag.field])} AND i.tag = ${word(tag.word)}`]),
    sql`i.ahead = ${sql.lit(seek.ahead)}`,
    tag === undefined ? sql`i.line_cycle = ${seek.cycle}` : sql`i.cycle = ${seek.cycle}`,
    ...(kind === undefined ? [] : [sql`i.kind = ${word(kind)}`]),
    ...bounds(seek, query),
    sql`i.position <= ${at}`,
    visible(reader, field(row, 'audience'), field(row, 'stream')),
    ...(filter.kinds === undefined || kind !== undefined
      ? []
      : [sql`${field(row, 'kind')} IN ${words(dialect, filter.kinds)}`]),
    ...(['partners', 'about'] as const).map((of) =>
      tested(dialect, { of, members: filter[of], seek }),
    ),
  ])}`;
}

type Tested = Readonly<{
  of: keyof typeof TAGS;
  members: readonly string[] | undefined;
  seek: EntrySeek;
}>;
function tested(dialect: Dialect, { of, members, seek }: Tested): Sql | undefined {
  if (members === undefined || seek.tag?.field === of) return undefined;
  const cycle = seek.tag === undefined ? sql`i.line_cycle` : sql`i.cycle`;
  return sql`EXISTS (SELECT 1 FROM line_tags t WHERE t.field = ${sql.lit(TAGS[of])} AND t.tag IN ${words(dialect, members)}
    AND t.ahead = i.ahead AND t.cycle = ${cycle} AND t.day = i.day AND t.position = i.position)`;
}

/**
 * Days asked for, and where a page goes on. What happened ends at the place's newest day; plans lie
 * beyond it and are few.
 */
function bounds(
  { ahead }: EntrySeek,
  { filter, at, after, descending }: Counted & Partial<EntriesQuery>,
): readonly Sql[] {
  const days = [
    ...(filter.from === undefined ? [] : [sql`i.day >= ${filter.from}`]),
    ...(filter.to === undefined ? [] : [sql`i.day <= ${filter.to}`]),
  ];
  const newest = ahead === 1 ? [] : [sql`i.day <= ${newestDayAt(at)}`];
  if (after === undefined) return [...days, ...newest];
  const place = sql`(${after.day}, ${after.position})`;
  return descending === true
    ? [...days, ...newest, sql`(i.day, i.position) < ${place}`]
    : [...days, ...newest, sql`(i.day, i.position) > ${place}`];
}
