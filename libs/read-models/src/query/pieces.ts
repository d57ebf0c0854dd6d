import { sql } from 'kysely';
import type { Column } from '../fold/layout.ts';
import type { Dialect, Sql } from './dialect.ts';

export const all = (conditions: readonly (Sql | undefined)[]): Sql => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`1 = 1` : sql.join(given, sql` AND `);
};
/** A name of ours: checked when the layout was made. */
export const name = (text: string): Sql => sql.raw(text);
export const field = (alias: string, column: string): Sql => sql.raw(`${alias}.${column}`);

/** The number of a word; null, and so equal to nothing, where it was never said. */
export const word = (text: string | Sql): Sql => sql`(SELECT id FROM words WHERE word = ${text})`;
/** Numbers of several words. */
export const words = (dialect: Dialect, texts: readonly string[]): Sql =>
  sql`(SELECT w.id FROM ${dialect.rows(texts)} AS said JOIN words w ON w.word = said.value)`;

/** A value as its column keeps it. */
export const kept = ({ kind }: Column, value: string | number): Sql =>
  kind === 'word' ? word(String(value)) : sql`${kind === 'text' ? String(value) : Number(value)}`;
/** Any of several values, as their column keeps them. */
export const anyOf = (
  dialect: Dialect,
  { kind }: Column,
  values: readonly (string | number)[],
): Sql =>
  kind === 'word'
    ? words(dialect, values.map(String))
    : sql`(SELECT value FROM ${dialect.rows(values)} AS said)`;

/** The newest day of what happened up to a place: see Place. */
export const newestDayAt = (position: number): Sql =>
  sql`(SELECT newest_day FROM facts WHERE position <= ${position} ORDER BY position DESC LIMIT 1)`;
