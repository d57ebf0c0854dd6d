import { sql } from 'kysely';
import type { Dialect } from '../query/dialect.ts';

const isNumber = (value: string | number): boolean => typeof value === 'number';
const typed = (numbers: boolean): string => (numbers ? 'bigint' : 'text');

/**
 * Lists travel as one parameter, so that a statement's text does not grow with them. Texts compare
 * by their bytes, as in the tables.
 */
export const postgresDialect: Dialect = {
  rows: (values) => {
    const numbers = values.every(isNumber);
    const list = numbers ? values : values.map(String);
    return sql`(SELECT ordinal - 1 AS key, value${sql.raw(numbers ? '' : ' COLLATE "C" AS value')} FROM unnest(${list}::${sql.raw(typed(numbers))}[]) WITH ORDINALITY AS listed(value, ordinal))`;
  },
  records: (columns, records) => {
    const read = columns.map((column, index) => {
      const numbers = records.every((record) => isNumber(record[index] as string | number));
      return sql.raw(
        `(value ->> ${String(index)})::${typed(numbers)}${numbers ? '' : ' COLLATE "C"'} AS ${column}`,
      );
    });
    return sql`(SELECT ordinal - 1 AS key, ${sql.join(read)} FROM json_array_elements(${JSON.stringify(records)}::json) WITH ORDINALITY AS listed(value, ordinal))`;
  },
  // The planner finds the index by itself.
  through: (table, alias) => sql.raw(`${table} AS ${alias}`),
  // An index in this order ends where the limit is reached.
  first: (branch, order, limit) =>
    sql`SELECT * FROM (${branch} ORDER BY ${order} LIMIT ${sql.lit(limit)}) AS first`,
  least: (one, other) => sql`least(${one}, ${other})`,
};
