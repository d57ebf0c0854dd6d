import type { Database } from 'better-sqlite3';
import type { Column, Layout, Seek, Table } from '../fold/layout.ts';

/** `to_pos` of a version that still stands: 6 bytes in SQLite, exact in JavaScript and PostgreSQL. */
export const OPEN = 2 ** 47 - 1;
/** How many parts the keys of a counter may have. */
export const PARTS = 6;

const COMMON = `
CREATE TABLE checkpoint(one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL, log_position INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL, known_at INTEGER NOT NULL, newest_day TEXT NOT NULL);
INSERT INTO checkpoint VALUES(1, 0, 0, 0, 0, '');
CREATE TABLE words(id INTEGER PRIMARY KEY, word TEXT NOT NULL);
INSERT INTO words VALUES(0, '');
CREATE UNIQUE INDEX words_word ON words(word);
CREATE TABLE cycles(cycle INTEGER PRIMARY KEY);
CREATE TABLE audiences(id INTEGER PRIMARY KEY, owners TEXT NOT NULL UNIQUE);
CREATE TABLE owners(owner INTEGER NOT NULL, audience INTEGER NOT NULL, PRIMARY KEY(owner, audience)) WITHOUT ROWID;
CREATE TABLE streams(id INTEGER PRIMARY KEY, name TEXT NOT NULL, audience INTEGER NOT NULL, narrowed INTEGER NOT NULL);
CREATE UNIQUE INDEX streams_name ON streams(name);
CREATE TABLE narrowed(stream INTEGER PRIMARY KEY, audience INTEGER NOT NULL);
CREATE TABLE facts(position INTEGER PRIMARY KEY, log_position INTEGER NOT NULL, event TEXT NOT NULL, stream INTEGER NOT NULL,
  revision INTEGER NOT NULL, type INTEGER NOT NULL, cycle INTEGER NOT NULL, kind INTEGER NOT NULL, line_cycle INTEGER NOT NULL,
  day TEXT NOT NULL, ahead INTEGER NOT NULL, recorded_at INTEGER NOT NULL, known_at INTEGER NOT NULL, newest_day TEXT NOT NULL,
  audience INTEGER NOT NULL);
CREATE TABLE line_tags(field INTEGER NOT NULL, tag INTEGER NOT NULL, ahead INTEGER NOT NULL, cycle INTEGER NOT NULL, day TEXT NOT NULL,
  position INTEGER NOT NULL, PRIMARY KEY(field, tag, ahead, cycle, day, position)) WITHOUT ROWID;
CREATE TABLE counters(number INTEGER PRIMARY KEY, parts TEXT NOT NULL);
CREATE TABLE counter_keys(id INTEGER PRIMARY KEY, counter INTEGER NOT NULL, audience INTEGER NOT NULL, born INTEGER NOT NULL,
  ${parts((part) => `${part} INTEGER NOT NULL`)});
CREATE UNIQUE INDEX counter_keys_key ON counter_keys(counter, ${parts((part) => part)}, audience);
CREATE TABLE counter_values(key INTEGER NOT NULL, position INTEGER NOT NULL, value INTEGER NOT NULL, PRIMARY KEY(key, position)) WITHOUT ROWID;`;

const COMMON_INDEXES = `
CREATE INDEX facts_stream ON facts(stream);
CREATE INDEX facts_type ON facts(type);
CREATE INDEX facts_cycle ON facts(cycle);
CREATE INDEX facts_cycle_type ON facts(cycle, type);
CREATE INDEX facts_line ON facts(ahead, line_cycle, day, position) WHERE kind > 0;
CREATE INDEX facts_line_kind ON facts(ahead, line_cycle, kind, day, position) WHERE kind > 0;
${[1, 2, 3].map((n) => `CREATE INDEX counter_keys_${String(n)} ON counter_keys(counter, ${parts((part) => part, n)}, audience, born);`).join('\n')}`;

/** The columns of a key's parts, in a circle from the n-th: an index for each beginning serves whatever parts are asked for together. */
export function parts(each: (part: string) => string, from = 0): string {
  return Array.from({ length: PARTS }, (_, index) => each(`p${String((from + index) % PARTS)}`)).join(', ');
}

/** Tables, and the few indexes that folding itself seeks by. */
export function createTables(db: Database, { tables }: Layout): void {
  db.exec(COMMON);
  for (const table of tables) {
    db.exec(rows(table));
    for (const seek of table.seeks) if (seek.set !== undefined) db.exec(link(table, seek));
  }
}

/** What only reading needs: made after a load, in one pass each. */
export function createIndexes(db: Database, { tables }: Layout): void {
  db.exec(COMMON_INDEXES);
  for (const table of tables) {
    for (const seek of table.seeks) {
      if (seek.set === undefined) db.exec(`CREATE INDEX ${seek.name} ON ${table.name}(${[...new Set([...fields(seek), ...tail(table)])].join(', ')})`);
    }
    if (table.keyed === 'word' && table.tallies.length > 0) db.exec(`CREATE INDEX ${table.name}_stream ON ${table.name}(stream, from_pos)`);
  }
}

/** Columns that a link row repeats from its row: all that a page tests before it reads the row itself. */
export const linkColumns = (table: Table, seek: Seek): readonly string[] => [...new Set(['member', ...fields(seek), ...tail(table), 'version'])];
const fields = ({ columns }: Seek): readonly string[] => columns.map(({ field }) => field);
const tail = ({ sort, keyed }: Table): readonly string[] =>
  [sort.field, 'key', 'from_pos', 'to_pos', 'audience', ...(keyed === 'word' ? ['stream'] : [])];
const typeOf = ({ kind }: Column): string => (kind === 'text' ? 'TEXT' : 'INTEGER');

function rows({ name, columns, keyed }: Table): string {
  const own = columns.map((column) => `${column.field} ${typeOf(column)} NOT NULL, `).join('');
  return `CREATE TABLE ${name}(version INTEGER PRIMARY KEY, key INTEGER NOT NULL, from_pos INTEGER NOT NULL, to_pos INTEGER NOT NULL,
    audience INTEGER NOT NULL, ${keyed === 'word' ? 'stream INTEGER NOT NULL, ' : ''}${own}body TEXT NOT NULL);
    CREATE UNIQUE INDEX ${name}_key ON ${name}(key, from_pos);`;
}

function link(table: Table, seek: Seek): string {
  const kinds = new Map([...table.columns].map((column) => [column.field, typeOf(column)]));
  const columns = linkColumns(table, seek).map((field) => `${field} ${kinds.get(field) ?? 'INTEGER'} NOT NULL`);
  const key = [...new Set(['member', ...fields(seek), table.sort.field, 'key', 'from_pos'])];
  return `CREATE TABLE ${seek.name}(${columns.join(', ')}, PRIMARY KEY(${key.join(', ')})) WITHOUT ROWID`;
}
