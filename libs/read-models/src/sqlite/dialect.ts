import { sql } from 'kysely';
import type { Dialect } from '../query/dialect.ts';

/** Lists travel as one JSON parameter, so that a statement's text does not grow with them. */
export const sqliteDialect: Dialect = {
  rows: (values) => sql`json_each(${JSON.stringify(values)})`,
  records: (columns, records) => {
    const read = columns.map(
      (column, index) =>
        sql`json_extract(value, ${sql.lit(`$[${String(index)}]`)}) AS ${sql.raw(column)}`,
    );
    return sql`(SELECT key, ${sql.join(read)} FROM json_each(${JSON.stringify(records)}))`;
  },
  through: (table, alias, index) => sql.raw(`${table} AS ${alias} INDEXED BY ${index}`),
  first: (branch) => branch,
  least: (one, other) => sql`min(${one}, ${other})`,
};
