import type { Layout } from '../fold/layout.ts';
import { type Index, type TableSpec, tablesOf } from '../store/tables.ts';

/** Texts are compared by their bytes, as SQLite compares them. */
const TYPES = { integer: 'bigint', text: 'text COLLATE "C"' } as const;

/** Tables, and the few indexes that folding itself seeks by. */
export const tablesSql = (layout: Layout): readonly string[] =>
  tablesOf(layout).flatMap((table) => [
    `CREATE TABLE ${table.name}(${Object.entries(table.columns)
      .map(([column, kind]) => `${column} ${TYPES[kind]} NOT NULL`)
      .join(', ')})`,
    ...(table.soughtByKey || table.first !== undefined ? [keySql(table)] : []),
    ...table.folding.map((index) => indexSql(table, index)),
    ...(table.first === undefined
      ? []
      : [
          `INSERT INTO ${table.name} VALUES(${table.first.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(', ')})`,
        ]),
  ]);

/** What only reading needs, made after a load; the statements of one table together. */
export const indexesSql = (layout: Layout): readonly (readonly string[])[] =>
  tablesOf(layout).map((table) => [
    ...(table.soughtByKey || table.first !== undefined ? [] : [keySql(table)]),
    ...table.reading.map((index) => indexSql(table, index)),
    `ANALYZE ${table.name}`,
  ]);

const keySql = ({ name, key }: TableSpec): string =>
  `ALTER TABLE ${name} ADD PRIMARY KEY (${key.join(', ')})`;
/**
 * As an index of SQLite does by itself, each ends in the key of its row: what it finds comes in
 * that order.
 */
const indexSql = (
  { name: table, key }: TableSpec,
  { name, columns, unique, where }: Index,
): string => {
  const all = unique === true ? columns : [...new Set([...columns, ...key])];
  return `CREATE ${unique === true ? 'UNIQUE ' : ''}INDEX ${name} ON ${table}(${all.join(', ')})${where === undefined ? '' : ` WHERE ${where}`}`;
};
