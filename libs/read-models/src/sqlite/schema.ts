import type { Database } from 'better-sqlite3';
import type { Layout } from '../fold/layout.ts';
import { type Index, type TableSpec, tablesOf } from '../store/tables.ts';

/** Tables, and the few indexes that folding itself seeks by. */
export function createTables(db: Database, layout: Layout): void {
  for (const table of tablesOf(layout)) {
    db.exec(tableSql(table));
    for (const index of table.folding) db.exec(indexSql(table, index));
    if (table.first !== undefined)
      db.prepare(`INSERT INTO ${table.name} VALUES(${table.first.map(() => '?').join(', ')})`).run(
        table.first,
      );
  }
}

/** What only reading needs: made after a load, in one pass each. */
export function createIndexes(db: Database, layout: Layout): void {
  for (const table of tablesOf(layout))
    for (const index of table.reading) db.exec(indexSql(table, index));
}

/** A table whose key is one number is kept by it; another one by its key alone. */
function tableSql({ name, columns, key }: TableSpec): string {
  const one = key.length === 1;
  const own = Object.entries(columns).map(
    ([column, kind]) =>
      `${column} ${kind.toUpperCase()} ${one && key[0] === column ? 'PRIMARY KEY' : 'NOT NULL'}`,
  );
  return `CREATE TABLE ${name}(${own.join(', ')}${one ? ')' : `, PRIMARY KEY(${key.join(', ')})) WITHOUT ROWID`}`;
}
const indexSql = ({ name: table }: TableSpec, { name, columns, unique, where }: Index): string =>
  `CREATE ${unique === true ? 'UNIQUE ' : ''}INDEX ${name} ON ${table}(${columns.join(', ')})${where === undefined ? '' : ` WHERE ${where}`}`;
