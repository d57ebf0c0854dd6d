import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** How a database is reached. */
export type Reaching = Readonly<{
  /** `postgres://…`, as libpq takes it. */
  url: string;
  /** Who is asking, as the server’s own lists show it. */
  name: string;
  /** Where tables without a schema are looked for, and made. */
  schema?: string | undefined;
  /**
   * Settings of each of its sessions, before those of the database: `{ synchronous_commit: 'on' }`.
   */
  settings?: Readonly<Record<string, string>> | undefined;
  /**
   * How long one statement may take, in milliseconds, before its connection is given up; for pools
   * of which only `query` is used.
   */
  answerMs?: number | undefined;
  /** Connections at most. */
  most?: number | undefined;
  /** Told of a connection that broke while no one used it: the pool opens another one by itself. */
  onBroken?: ((problem: Error) => void) | undefined;
}>;

const INT8 = 20;
const CONNECT_MS = 5_000;

/** Counts and positions are below 2^53: they come as numbers, as every other whole number does. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)) as never,
};

const configOf = ({
  url,
  name,
  schema,
  settings,
  answerMs,
}: Omit<Reaching, 'most' | 'onBroken'>): pg.ClientConfig => {
  const options = Object.entries({
    ...(schema === undefined ? {} : { search_path: schema }),
    ...settings,
  }).map(([setting, value]) => `-c ${setting}=${value}`);
  return {
    connectionString: url,
    application_name: name,
    types,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
    ...(options.length === 0 ? {} : { options: options.join(' ') }),
    ...(answerMs === undefined ? {} : { query_timeout: answerMs }),
  };
};

/** Which database an address means, without who asks and by which password: for messages. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/**
 * A connection of its own, outside any pool: for what a session holds. Not connected yet. One with
 * `pipeline` sends each statement without waiting for the answers to those before it.
 */
export const clientTo = ({
  pipeline = false,
  ...reaching
}: Pick<Reaching, 'url' | 'name' | 'schema' | 'settings'> &
  Readonly<{ pipeline?: boolean }>): pg.Client =>
  new pg.Client({ ...configOf(reaching), ...(pipeline ? { pipeline } : {}) });

/** Connections that are opened as they are needed, and opened again where one breaks. */
export function poolTo({ most = 10, onBroken, ...reaching }: Reaching): pg.Pool {
  const pool = new pg.Pool({ ...configOf(reaching), max: most });
  // Without listeners a server that restarts would end this process: told of by the pool where no
  // one uses a connection, by itself where someone does.
  pool.on('error', (problem) => {
    onBroken?.(problem);
  });
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

/** Statements over a pool; `onStatement` is told of each. Ends with the pool, or by `destroy()`. */
export const kyselyTo = (pool: pg.Pool, onStatement?: (sql: string) => void): Kysely<unknown> =>
  new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement === undefined
      ? {}
      : {
          log: ({ query }) => {
            onStatement(query.sql);
          },
        }),
  });
