import type { Reader } from '@cylch/kernel';
import { sql } from 'kysely';
import { PARTNERS, PUBLIC } from '../fold/audience.ts';
import type { Sql } from './dialect.ts';
import { word } from './pieces.ts';

/** May the reader read what has this audience? Undefined where they may read everything. */
export function readable(reader: Reader, audience: Sql): Sql | undefined {
  if (reader.sees === 'ALL') return undefined;
  if (reader.sees === 'PUBLIC') return sql`${audience} = ${sql.lit(PUBLIC)}`;
  if (reader.own === undefined) return sql`${audience} <= ${sql.lit(PARTNERS)}`;
  return sql`(${audience} <= ${sql.lit(PARTNERS)} OR EXISTS (SELECT 1 FROM owners o WHERE o.owner = ${word(reader.own)} AND o.audience = ${audience}))`;
}

/**
 * The one predicate of visibility: the reader may read the version itself, and the newest one of
 * its stream. Only streams that were ever narrowed can fail the second where the first holds; they
 * are few and stand apart.
 */
export function visible(reader: Reader, audience: Sql, stream: Sql): Sql | undefined {
  const version = readable(reader, audience);
  const newest = readable(reader, sql.raw('hidden.audience'));
  if (version === undefined || newest === undefined) return undefined;
  return sql`${version} AND NOT EXISTS (SELECT 1 FROM narrowed hidden WHERE hidden.stream = ${stream} AND NOT (${newest}))`;
}
