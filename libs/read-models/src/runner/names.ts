import { parts } from '../store/tables.ts';

type Row = Readonly<Record<string, unknown>>;
/** Asks for one row by one number, which stands for `?`. */
type Ask = (sql: string, id: unknown) => Promise<Row | undefined>;

/**
 * What a row is about, for people: rows know streams, words and the keys of counters by their
 * numbers.
 */
export async function nameIn(ask: Ask, table: string, row: Row): Promise<string | undefined> {
  if (table === 'counter_values') return countedBy(ask, row['key']);
  if (row['from_pos'] === undefined)
    return row['stream'] === undefined ? undefined : streamOf(ask, row['stream']);
  // A row that names the stream beside its key has a key of its own: a word.
  return row['stream'] === undefined ? streamOf(ask, row['key']) : wordOf(ask, row['key']);
}

const streamOf = async (ask: Ask, id: unknown): Promise<string | undefined> =>
  (await ask('SELECT name FROM streams WHERE id = ?', id))?.['name'] as string | undefined;
const wordOf = async (ask: Ask, id: unknown): Promise<string | undefined> =>
  (await ask('SELECT word FROM words WHERE id = ?', id))?.['word'] as string | undefined;

/** The parts of a counter's key, in the order in which it names them. */
async function countedBy(ask: Ask, key: unknown): Promise<string | undefined> {
  const found = await ask(`SELECT ${parts().join(', ')} FROM counter_keys WHERE id = ?`, key);
  if (found === undefined) return undefined;
  const words: unknown[] = [];
  for (const word of Object.values(found))
    if (Number(word) > 0) words.push(await wordOf(ask, word));
  return words.join(' ');
}
