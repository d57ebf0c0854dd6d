import { compact } from '@cylch/kernel';
import { createHash, type Hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

export type Row = Readonly<Record<string, unknown>>;
/** The rows of one set at one moment. */
export interface Rows {
  readonly position: number;
  /** Every table that is there. */
  tables(): Promise<readonly string[]>;
  key(table: string): Promise<readonly string[]>;
  /**
   * Some at a time, in the order of the table's key, each column as it was declared; nothing where
   * there is no such table.
   */
  read(table: string): AsyncIterable<readonly Row[]>;
  /** What a row is about, for people. */
  name(table: string, row: Row): Promise<string | undefined>;
  close(): Promise<void>;
}

/**
 * A row that differs: its primary key, the name behind it where there is one, and both versions;
 * one is undefined where it is not there.
 */
export type RowDifference = Readonly<{
  table: string;
  key: string;
  name?: string;
  inUse: unknown;
  rebuilt: unknown;
}>;
/**
 * The set in use beside one built afresh, both at the same position. Digests of the same record are
 * equal on every store.
 */
export type Comparison = Readonly<{
  position: number;
  matches: boolean;
  digest: string;
  rebuiltDigest: string;
  differences: readonly RowDifference[];
}>;

const MOST_TOLD = 20;

/**
 * Compares two sets row by row, in the order of their primary keys. Any difference at all changes a
 * digest; the first ones are told.
 */
export async function compare(inUse: Rows, rebuilt: Rows): Promise<Omit<Comparison, 'position'>> {
  const hashes = [createHash('sha256'), createHash('sha256')] as const;
  const differences: RowDifference[] = [];
  const tables = [...new Set([...(await inUse.tables()), ...(await rebuilt.tables())])].sort();
  for (const table of tables) await walk(table, { inUse, rebuilt, differences }, hashes);
  const [digest, rebuiltDigest] = [hashes[0].digest('hex'), hashes[1].digest('hex')];
  return { matches: digest === rebuiltDigest, digest, rebuiltDigest, differences };
}

/** What a set’s rows come to. */
export async function digestOf(rows: Rows): Promise<string> {
  const hash = createHash('sha256');
  for (const table of [...(await rows.tables())].sort()) {
    for await (const some of rows.read(table)) for (const row of some) say(hash, table, row);
  }
  return hash.digest('hex');
}

type Told = Readonly<{ inUse: Rows; rebuilt: Rows; differences: RowDifference[] }>;
async function walk(
  table: string,
  { inUse, rebuilt, differences }: Told,
  [one, other]: readonly [Hash, Hash],
): Promise<void> {
  const key = await rebuilt.key(table);
  const [mine, theirs] = [new Walk(inUse.read(table)), new Walk(rebuilt.read(table))];
  while (!mine.ended || !theirs.ended) {
    // Only where a walk has to read on is there anything to wait for.
    if (mine.spent || theirs.spent) {
      await mine.more();
      await theirs.more();
      continue;
    }
    const [a, b] = fellows(mine, theirs, key);
    const [first, second] = [say(one, table, a), say(other, table, b)];
    if (first !== second && differences.length < MOST_TOLD)
      differences.push({
        table,
        key: keyOf(a ?? b, key),
        ...(await named(rebuilt, table, a ?? b)),
        inUse: a,
        rebuilt: b,
      });
  }
}

/** Rows with the same key together; one that has no fellow alone. */
function fellows(
  mine: Walk,
  theirs: Walk,
  key: readonly string[],
): readonly [Row | undefined, Row | undefined] {
  const order = compareKeys(mine.row, theirs.row, key);
  return [order <= 0 ? mine.take() : undefined, order >= 0 ? theirs.take() : undefined];
}

/** Rows one by one. */
class Walk {
  readonly #some: AsyncIterator<readonly Row[]>;
  #rows: readonly Row[] = [];
  #at = 0;
  #ended = false;
  constructor(some: AsyncIterable<readonly Row[]>) {
    this.#some = some[Symbol.asyncIterator]();
  }

  get spent(): boolean {
    return !this.#ended && this.#at >= this.#rows.length;
  }
  get ended(): boolean {
    return this.#ended;
  }
  get row(): Row | undefined {
    return this.#rows[this.#at];
  }
  take(): Row | undefined {
    const { row } = this;
    this.#at += 1;
    return row;
  }
  async more(): Promise<void> {
    while (this.spent) {
      const next = await this.#some.next();
      this.#ended = next.done === true;
      [this.#rows, this.#at] = [next.done === true ? [] : next.value, 0];
      await setImmediate();
    }
  }
}

const keyOf = (row: Row | undefined, key: readonly string[]): string =>
  key.map((column) => String(row?.[column])).join(' ');

/**
 * Where the log itself keeps an event is its own affair: the same record has the same digest on
 * every log.
 */
function say(hash: Hash, table: string, row: Row | undefined): string {
  if (row === undefined) return '';
  const { log_position: _, ...told } = row;
  const text = JSON.stringify([table, Object.values(told)]);
  hash.update(text);
  return text;
}

function compareKeys(one: Row | undefined, other: Row | undefined, key: readonly string[]): number {
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  for (const column of key) {
    const [a, b] = [one[column] as number | string, other[column] as number | string];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

async function named(
  rows: Rows,
  table: string,
  row: Row | undefined,
): Promise<Readonly<{ name?: string }>> {
  const name = row && (await rows.name(table, row));
  return compact({ name });
}
