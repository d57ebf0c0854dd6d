import type { Rowing, Value, Writes } from '../store/ports.ts';
import type { TableSpec } from '../store/tables.ts';
import { array, type Flat, tuples } from './literals.ts';

/** Rows for one table, by a statement or, where they are many, by COPY. */
export type Added = Flat & Readonly<{ table: string; count: number }>;
/**
 * What a batch comes to. Nothing of it depends on anything else of it: it may be written in any
 * order.
 */
export type Batch = Readonly<{ added: readonly Added[]; changes: readonly string[] }>;

/** What waits to be written, until it is taken. */
export class PostgresWrites implements Writes {
  readonly #added: Readonly<{ table: string; rows: Waiting }>[] = [];
  readonly #changes: Readonly<{ table: TableSpec; columns: readonly string[]; rows: Waiting }>[] =
    [];

  into(table: TableSpec): Rowing {
    const rows = new Waiting(Object.keys(table.columns).length);
    this.#added.push({ table: table.name, rows });
    return rows;
  }
  change(table: TableSpec, columns: readonly string[]): Rowing {
    const rows = new Waiting(table.key.length + columns.length);
    this.#changes.push({ table, columns, rows });
    return rows;
  }
  /** All that waits; nothing does any more then. */
  take(): Batch {
    return {
      added: this.#added
        .map(({ table, rows }) => ({ table, ...rows.take() }))
        .filter(({ count }) => count > 0),
      changes: this.#changes.flatMap(({ table, columns, rows: waiting }) => {
        const rows = waiting.take();
        return rows.count === 0 ? [] : [changeSql(table, columns, rows)];
      }),
    };
  }
}

class Waiting implements Rowing {
  readonly #width: number;
  #values: Value[] = [];
  constructor(width: number) {
    this.#width = width;
  }

  add(row: readonly Value[]): void {
    for (const value of row) this.#values.push(value);
  }
  take(): Flat & Readonly<{ count: number }> {
    const values = this.#values;
    this.#values = [];
    return { values, width: this.#width, count: values.length / this.#width };
  }
}

export const insertSql = ({ table, ...rows }: Added): string =>
  `INSERT INTO ${table} VALUES ${tuples(rows)}`;

function changeSql(
  { name, key, columns: kinds }: TableSpec,
  columns: readonly string[],
  rows: Flat,
): string {
  const all = [...key, ...columns];
  const lists = all.map(
    (column, index) => `${array(rows, index)}::${kinds[column] === 'text' ? 'text' : 'bigint'}[]`,
  );
  return `UPDATE ${name} AS t SET ${columns.map((column) => `${column} = said.${column}`).join(', ')}
    FROM unnest(${lists.join(', ')}) AS said(${all.join(', ')}) WHERE ${key.map((column) => `t.${column} = said.${column}`).join(' AND ')}`;
}
