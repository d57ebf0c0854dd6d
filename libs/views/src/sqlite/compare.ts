import { createHash, type Hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { nameIn } from './names.ts';

/** A row that differs: its primary key, the name behind it where there is one, and both versions; one is undefined where it is not there. */
export type RowDifference = Readonly<{ table: string; key: string; name?: string; inUse: unknown; rebuilt: unknown }>;
/** The set in use beside one built afresh, both at the same position. */
export type Comparison = Readonly<{ position: number; matches: boolean; digest: string; rebuiltDigest: string; differences: readonly RowDifference[] }>;

type Row = Readonly<Record<string, unknown>>;
type Told = Readonly<{ inUse: Database; rebuilt: Database; differences: RowDifference[] }>;

const MOST_TOLD = 20;
const ROWS_AT_ONCE = 5_000;

/** Compares two files row by row, in the order of their primary keys. Any difference at all changes a digest; the first ones are told. */
export async function compare(inUse: Database, rebuilt: Database, onProgress: (done: number, total: number) => void = () => undefined): Promise<Omit<Comparison, 'position'>> {
  const [one, other] = [createHash('sha256'), createHash('sha256')];
  const told: Told = { inUse, rebuilt, differences: [] };
  const tables = [...new Set([...tablesOf(inUse), ...tablesOf(rebuilt)])].sort();
  for (const [index, table] of tables.entries()) {
    onProgress(index, tables.length);
    await walk(table, told, [one, other]);
  }
  const [digest, rebuiltDigest] = [one.digest('hex'), other.digest('hex')];
  return { matches: digest === rebuiltDigest, digest, rebuiltDigest, differences: told.differences };
}

const tablesOf = (db: Database): readonly string[] => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[];

async function walk(table: string, { inUse, rebuilt, differences }: Told, [one, other]: readonly [Hash, Hash]): Promise<void> {
  const key = keyOf(rebuilt, table);
  const [mine, theirs] = [rowsOf(inUse, table, key), rowsOf(rebuilt, table, key)];
  let count = 0;
  for (const [a, b] of sideBySide(mine, theirs, key)) {
    const [first, second] = [say(one, table, a), say(other, table, b)];
    if (first !== second && differences.length < MOST_TOLD) differences.push({ table, key: nameOf(a ?? b, key), ...named(rebuilt, table, a ?? b), inUse: a, rebuilt: b });
    count += 1;
    if (count % ROWS_AT_ONCE === 0) await setImmediate();
  }
}

/** Rows with the same key together; one that has no fellow alone. */
function* sideBySide(mine: Iterator<Row>, theirs: Iterator<Row>, key: readonly string[]): Generator<readonly [Row | undefined, Row | undefined]> {
  let [left, right] = [next(mine), next(theirs)];
  while (left !== undefined || right !== undefined) {
    const order = compareKeys(left, right, key);
    yield [order <= 0 ? left : undefined, order >= 0 ? right : undefined];
    if (order <= 0) left = next(mine);
    if (order >= 0) right = next(theirs);
  }
}

const next = (rows: Iterator<Row>): Row | undefined => {
  const found = rows.next();
  return found.done === true ? undefined : found.value;
};
const nameOf = (row: Row | undefined, key: readonly string[]): string => key.map((column) => String(row?.[column])).join(' ');

function say(hash: Hash, table: string, row: Row | undefined): string {
  if (row === undefined) return '';
  const text = JSON.stringify([table, Object.values(row)]);
  hash.update(text);
  return text;
}

function keyOf(db: Database, table: string): readonly string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk).map(({ name }) => name);
  return key.length > 0 ? key : columns.map(({ name }) => name);
}

function rowsOf(db: Database, table: string, key: readonly string[]): Iterator<Row> {
  const there = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;
  return there ? (db.prepare(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`).iterate() as IterableIterator<Row>) : ([] as Row[]).values();
}

function compareKeys(one: Row | undefined, other: Row | undefined, key: readonly string[]): number {
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  for (const column of key) {
    const [a, b] = [one[column] as number | string, other[column] as number | string];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

function named(db: Database, table: string, row: Row | undefined): Readonly<{ name?: string }> {
  const name = row && nameIn(db, table, row);
  return name === undefined ? {} : { name };
}
