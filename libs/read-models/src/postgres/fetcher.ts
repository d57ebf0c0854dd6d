import type { RowVersion } from '../fold/change.ts';
import { PARTNERS } from '../fold/audience.ts';
import type { Layout } from '../fold/layout.ts';
import { nameOf } from '../store/counts.ts';
import type { Beginning, StoredStream } from '../store/ports.ts';
import { type Checkpoint, CHECKPOINT_COLUMNS } from '../store/checkpoint.ts';
import { OPEN, PARTS, parts } from '../store/tables.ts';
import type { Fetched } from './fetched.ts';

/** Asks one statement; whoever asks several at once need not wait for one before the next. */
export type Ask = <R extends object>(
  name: string,
  text: string,
  values: readonly unknown[],
) => Promise<readonly R[]>;

type Version = Readonly<{
  key: number;
  version: number;
  from: number;
  audience: number;
  body: string;
}>;
const KEY = ['counter', 'audience', ...parts()];

/**
 * Fetches what a batch asks for: one statement for each kind of thing, however many of them there
 * are.
 */
export class Fetcher {
  readonly #ask: Ask;
  readonly #layout: Layout;
  constructor(ask: Ask, layout: Layout) {
    this.#ask = ask;
    this.#layout = layout;
  }

  async beginning(): Promise<Beginning> {
    const last = async (table: string, column = 'id'): Promise<number> => {
      const [found] = await this.#ask<{ last: number }>(
        `last-${table}`,
        `SELECT coalesce(max(${column}), 0) AS last FROM ${table}`,
        [],
      );
      return found?.last ?? 0;
    };
    const [checkpoint, word, audience, counterKey, counters, cycles, ...versions] =
      await Promise.all([
        this.#ask<Checkpoint>('checkpoint', `SELECT ${CHECKPOINT_COLUMNS} FROM checkpoint`, []),
        last('words'),
        last('audiences'),
        last('counter_keys'),
        this.#ask<{ number: number; parts: string }>(
          'counters',
          'SELECT number, parts FROM counters',
          [],
        ),
        this.#ask<{ cycle: number }>('cycles', 'SELECT cycle FROM cycles', []),
        ...this.#layout.tables.map(({ name }) => last(name, 'version')),
      ]);
    return {
      checkpoint: checkpoint[0] as Checkpoint,
      word,
      audience: Math.max(PARTNERS, audience),
      counterKey,
      versions,
      counters,
      cycles: cycles.map(({ cycle }) => cycle),
    };
  }

  async words({ words }: Fetched, texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return;
    for (const text of texts) words.set(text, undefined);
    const found = await this.#ask<{ word: string; id: number }>(
      'words',
      'SELECT word, id FROM words WHERE word = ANY($1::text[])',
      [texts],
    );
    for (const { word, id } of found) words.set(word, id);
  }
  async audiences({ audiences }: Fetched, owners: readonly string[]): Promise<void> {
    if (owners.length === 0) return;
    for (const each of owners) audiences.set(each, undefined);
    const found = await this.#ask<{ owners: string; id: number }>(
      'audiences',
      'SELECT owners, id FROM audiences WHERE owners = ANY($1::text[])',
      [owners],
    );
    for (const { owners: each, id } of found) audiences.set(each, id);
  }
  /** Whose the audiences of these numbers are. */
  async circles({ circles }: Fetched, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.#ask<{ owners: string; id: number }>(
      'circles',
      'SELECT owners, id FROM audiences WHERE id = ANY($1::bigint[])',
      [ids],
    );
    for (const { owners, id } of found) circles.set(id, owners);
  }
  async streams({ streams }: Fetched, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    for (const name of names) streams.set(name, undefined);
    const found = await this.#ask<{ name: string } & StoredStream>(
      'streams',
      'SELECT name, id, audience, narrowed = 1 AS narrowed FROM streams WHERE name = ANY($1::text[])',
      [names],
    );
    for (const { name, ...stream } of found) streams.set(name, stream);
  }
  /** What stands under these keys of a table. */
  async rows({ rows }: Fetched, table: number, keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return;
    const [fetched, name] = [
      rows[table] as Map<number, RowVersion | undefined>,
      this.#layout.tables[table]?.name ?? '',
    ];
    for (const key of keys) fetched.set(key, undefined);
    const found = await this.#ask<Version>(
      `rows-${name}`,
      `SELECT r.* FROM unnest($1::bigint[]) asked(key) CROSS JOIN LATERAL
      (SELECT key, version, from_pos AS "from", to_pos, audience, body FROM ${name} t WHERE t.key = asked.key ORDER BY from_pos DESC LIMIT 1) r WHERE r.to_pos = ${String(OPEN)}`,
      [keys],
    );
    for (const { key, version, from, audience, body } of found)
      fetched.set(key, { key, version, from, audience, row: JSON.parse(body) as object });
  }
  /** Keys of counters, each with its newest value. */
  async keys({ keys }: Fetched, asked: readonly (readonly number[])[]): Promise<void> {
    if (asked.length === 0) return;
    for (const key of asked) keys.set(nameOf(key), undefined);
    const lists = Array.from({ length: PARTS + 2 }, (_, part) => asked.map((key) => key[part]));
    const found = await this.#ask<{ index: number; id: number; value: number }>(
      'keys',
      `SELECT asked.index::bigint - 1 AS index, k.id,
      coalesce((SELECT v.value FROM counter_values v WHERE v.key = k.id ORDER BY v.position DESC LIMIT 1), 0) AS value
      FROM unnest(${lists.map((_, part) => `$${String(part + 1)}::bigint[]`).join(', ')}) WITH ORDINALITY AS asked(${KEY.join(', ')}, index)
      JOIN counter_keys k ON ${KEY.map((part) => `k.${part} = asked.${part}`).join(' AND ')}`,
      lists,
    );
    for (const { index, id, value } of found)
      keys.set(nameOf(asked[index] as readonly number[]), { id, value });
  }
}
