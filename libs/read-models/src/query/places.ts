import { type RawBuilder, sql } from 'kysely';
import { type Checkpoint, CHECKPOINT_COLUMNS } from '../store/checkpoint.ts';
import type { Dialect } from './dialect.ts';
import { name } from './pieces.ts';

const COLUMNS = sql.raw(CHECKPOINT_COLUMNS);

export const checkpointOf = (): RawBuilder<Checkpoint> =>
  sql<Checkpoint>`SELECT ${COLUMNS} FROM checkpoint`;

export const placesOf = (dialect: Dialect, positions: readonly number[]): RawBuilder<Checkpoint> =>
  sql<Checkpoint>`SELECT ${COLUMNS} FROM facts WHERE position IN (SELECT value FROM ${dialect.rows(positions)} AS asked)`;

/**
 * The newest place whose value in a column that only ever rises is at most this: a binary search,
 * twenty seeks in a million.
 */
export const newestUpTo = (
  column: 'known_at' | 'log_position',
  value: number,
): RawBuilder<Checkpoint> => sql<Checkpoint>`
  WITH RECURSIVE search(low, high) AS (
    SELECT CAST(0 AS bigint), (SELECT position FROM checkpoint)
    UNION ALL
    SELECT CASE WHEN middle.${name(column)} <= ${value} THEN middle.position ELSE low END,
      CASE WHEN middle.${name(column)} <= ${value} THEN high ELSE middle.position - 1 END
    FROM search JOIN facts middle ON middle.position = (low + high + 1) / 2 WHERE low < high)
  SELECT ${COLUMNS} FROM facts WHERE position = (SELECT low FROM search WHERE low >= high)`;
