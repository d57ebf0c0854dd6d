import { randomUUID } from 'node:crypto';
import { clientTo } from '../pool.ts';
import { TrialServer } from './server.ts';

export { TrialServer } from './server.ts';

/**
 * A PostgreSQL for trials: the server that TEST_POSTGRES_URL names, else one of its own from npm.
 */
export type TrialPostgres = Readonly<{
  /** A new database, empty; where it answers. */
  fresh: () => Promise<string>;
  /** Ends the server where it is its own; drops what was made on another one. */
  close: () => Promise<void>;
}>;

/** Opens one, once for all the trials of a file: a server takes a second to start. */
export async function openTrialPostgres(): Promise<TrialPostgres> {
  const given = process.env['TEST_POSTGRES_URL'];
  const server = given === undefined ? await TrialServer.open() : undefined;
  const made: string[] = [];
  const admin = async (statement: string): Promise<void> => {
    const client = clientTo({ url: server?.url() ?? String(given), name: 'trial' });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    fresh: async () => {
      const name = `trial_${randomUUID().replaceAll('-', '')}`;
      await admin(`CREATE DATABASE ${name} TEMPLATE template0`);
      made.push(name);
      if (server !== undefined) return server.url(name);
      const url = new URL(String(given));
      url.pathname = `/${name}`;
      return url.href;
    },
    close: async () => {
      if (server !== undefined) {
        await server.close();
        return;
      }
      for (const name of made) await admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
