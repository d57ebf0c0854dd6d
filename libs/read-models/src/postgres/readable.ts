import { isMissing, kyselyTo, poolTo } from '@cylch/postgres';
import { checkpointOf } from '../query/places.ts';
import type { OpenSet, ReadableSets } from '../runner/readable.ts';
import type { Listed } from '../runner/set-storage.ts';
import { postgresDialect } from './dialect.ts';
import type { Listener } from './listener.ts';
import { ASKER, READING, schemaOf } from './names.ts';

type Reaching = Readonly<{
  url: string;
  /** Holds what is read. */
  listener: Pick<Listener, 'hold' | 'drop'>;
  onStatement: ((sql: string) => void) | undefined;
}>;

/** Sets in schemas of one database. */
export const postgresSets = (reaching: Reaching): ReadableSets => ({
  dialect: postgresDialect,
  open: (listed) => openSet(listed, reaching),
  isLost: isMissing,
});

async function openSet(listed: Listed, { url, listener, onStatement }: Reaching): Promise<OpenSet> {
  const pool = poolTo({ url, name: ASKER, schema: schemaOf(listed), settings: READING });
  const kysely = kyselyTo(pool, onStatement);
  await listener.hold(listed.id);
  return {
    read: async (statement) => (await statement.execute(kysely)).rows,
    reached: async () =>
      (await checkpointOf().execute(kysely)).rows[0] ?? { position: 0, logPosition: 0 },
    close: async () => {
      await listener.drop(listed.id);
      await pool.end();
    },
  };
}
