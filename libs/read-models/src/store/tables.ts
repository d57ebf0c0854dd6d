import { compact } from '@cylch/kernel';
import type { Column, Layout, Seek, Table } from '../fold/layout.ts';

/**
 * `to_pos` of a version that still stands: 6 bytes in SQLite, exact in JavaScript and PostgreSQL.
 */
export const OPEN = 2 ** 47 - 1;
/** How many parts the keys of a counter may have. */
export const PARTS = 6;

export type Kind = 'integer' | 'text';
export type Index = Readonly<{
  name: string;
  columns: readonly string[];
  unique?: true;
  where?: string;
}>;
/**
 * A table of a set as every store has it: no column is ever empty, rows are told apart and compared
 * by their key.
 */
export type TableSpec = Readonly<{
  name: string;
  columns: Readonly<Record<string, Kind>>;
  key: readonly string[];
  /**
   * Does folding itself find rows by their key? Where not, an index of the key may wait until after
   * a load.
   */
  soughtByKey: boolean;
  /** The indexes that folding seeks by, and those that only reading needs. */
  folding: readonly Index[];
  reading: readonly Index[];
  /** A row that is there from the beginning. */
  first?: readonly (string | number)[];
}>;

type Described = Readonly<{
  key: readonly string[];
  sought?: boolean;
  folding?: readonly Index[];
  reading?: readonly Index[];
  first?: TableSpec['first'];
}>;
/** Columns as `name` or `name:text`, in their order. */
function table(
  name: string,
  columns: string,
  { key, sought = false, folding = [], reading = [], first }: Described,
): TableSpec {
  const named = columns.split(' ').map((column) => column.split(':') as [string, Kind?]);
  return {
    name,
    key,
    soughtByKey: sought,
    folding,
    reading,
    columns: Object.fromEntries(named.map(([column, kind = 'integer']) => [column, kind])),
    ...compact({ first }),
  };
}

/**
 * The columns of a key's parts, in a circle from the n-th: an index for each beginning serves
 * whatever parts are asked for together.
 */
export const parts = (from = 0): readonly string[] =>
  Array.from({ length: PARTS }, (_, index) => `p${String((from + index) % PARTS)}`);

export const CHECKPOINT = table(
  'checkpoint',
  'one position log_position recorded_at known_at newest_day:text',
  { key: ['one'], first: [1, 0, 0, 0, 0, ''] },
);
export const WORDS = table('words', 'id word:text', {
  key: ['id'],
  folding: [{ name: 'words_word', columns: ['word'], unique: true }],
  first: [0, ''],
});
export const CYCLES = table('cycles', 'cycle', { key: ['cycle'] });
export const AUDIENCES = table('audiences', 'id owners:text', {
  key: ['id'],
  sought: true,
  folding: [{ name: 'audiences_owners', columns: ['owners'], unique: true }],
});
export const OWNERS = table('owners', 'owner audience', { key: ['owner', 'audience'] });
export const STREAMS = table('streams', 'id name:text audience narrowed', {
  key: ['id'],
  sought: true,
  folding: [{ name: 'streams_name', columns: ['name'], unique: true }],
});
export const NARROWED = table('narrowed', 'stream audience', { key: ['stream'], sought: true });
export const EVENTS = table(
  'facts',
  'position log_position event:text stream revision type cycle kind line_cycle day:text ahead recorded_at known_at newest_day:text audience',
  {
    key: ['position'],
    reading: [
      { name: 'facts_stream', columns: ['stream'] },
      { name: 'facts_type', columns: ['type'] },
      { name: 'facts_cycle', columns: ['cycle'] },
      { name: 'facts_cycle_type', columns: ['cycle', 'type'] },
      {
        name: 'facts_line',
        columns: ['ahead', 'line_cycle', 'day', 'position'],
        where: 'kind > 0',
      },
      {
        name: 'facts_line_kind',
        columns: ['ahead', 'line_cycle', 'kind', 'day', 'position'],
        where: 'kind > 0',
      },
    ],
  },
);
export const LINE_TAGS = table('line_tags', 'field tag ahead cycle day:text position', {
  key: ['field', 'tag', 'ahead', 'cycle', 'day', 'position'],
});
export const COUNTERS = table('counters', 'number parts:text', { key: ['number'] });
export const COUNTER_KEYS = table('counter_keys', `id counter audience born ${parts().join(' ')}`, {
  key: ['id'],
  folding: [
    { name: 'counter_keys_key', columns: ['counter', ...parts(), 'audience'], unique: true },
  ],
  reading: [1, 2, 3].map((n) => ({
    name: `counter_keys_${String(n)}`,
    columns: ['counter', ...parts(n), 'audience', 'born'],
  })),
});
export const COUNTER_VALUES = table('counter_values', 'key position value', {
  key: ['key', 'position'],
  sought: true,
});

const COMMON = [
  CHECKPOINT,
  WORDS,
  CYCLES,
  AUDIENCES,
  OWNERS,
  STREAMS,
  NARROWED,
  EVENTS,
  LINE_TAGS,
  COUNTERS,
  COUNTER_KEYS,
  COUNTER_VALUES,
];

/** All tables of a set. */
export const tablesOf = ({ tables }: Layout): readonly TableSpec[] => [
  ...COMMON,
  ...tables.flatMap((each) => [
    rowsTable(each),
    ...each.seeks.filter(({ set }) => set !== undefined).map((seek) => linkTable(each, seek)),
  ]),
];

/** The versions of a projection's rows. */
export function rowsTable(of: Table): TableSpec {
  const { name, columns, keyed, seeks, tallies } = of;
  const own = columns.map((column) => described(column));
  return table(
    name,
    [
      'version key from_pos to_pos audience',
      ...(keyed === 'word' ? ['stream'] : []),
      ...own,
      'body:text',
    ].join(' '),
    {
      key: ['version'],
      sought: true,
      folding: [{ name: `${name}_key`, columns: ['key', 'from_pos'], unique: true }],
      reading: [
        ...seeks
          .filter(({ set }) => set === undefined)
          .map((seek) => ({
            name: seek.name,
            columns: [...new Set([...fields(seek), ...tail(of)])],
          })),
        ...(keyed === 'word' && tallies.length > 0
          ? [{ name: `${name}_stream`, columns: ['stream', 'from_pos'] }]
          : []),
      ],
    },
  );
}

/** The members of a set column, each with all that a page tests before it reads the row itself. */
export function linkTable(of: Table, seek: Seek): TableSpec {
  const kinds = new Map(of.columns.map((column) => [column.field, described(column)]));
  const columns = [...new Set(['member', ...fields(seek), ...tail(of), 'version'])];
  return table(seek.name, columns.map((column) => kinds.get(column) ?? column).join(' '), {
    key: [...new Set(['member', ...fields(seek), of.sort.field, 'key', 'from_pos'])],
    sought: true,
  });
}

const fields = ({ columns }: Seek): readonly string[] => columns.map(({ field }) => field);
const tail = ({ sort, keyed }: Table): readonly string[] => [
  sort.field,
  'key',
  'from_pos',
  'to_pos',
  'audience',
  ...(keyed === 'word' ? ['stream'] : []),
];
const described = ({ field, kind }: Column): string => (kind === 'text' ? `${field}:text` : field);
