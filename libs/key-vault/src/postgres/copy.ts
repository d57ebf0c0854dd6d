import { patiently, poolTo } from '@cylch/postgres';
import type { KeyRow } from '../rows.ts';
import { openFile } from '../sqlite/schema.ts';
import { VaultUnusable } from '../vault.ts';
import { sessionsAt, vaultAt } from './reaching.ts';
import { prepare } from './schema.ts';

const PAGE = 1_000;
const GIVEN = 'unnest($1::text[], $2::bytea[]) AS given(id, wrapped)';
const OTHER = `SELECT given.id FROM ${GIVEN} JOIN cylch_vault.keys kept ON kept.id = given.id WHERE kept.wrapped <> given.wrapped LIMIT 1`;
/** A key that was destroyed on either side stays destroyed. */
const KEEP = `INSERT INTO cylch_vault.keys AS kept (id, wrapped) SELECT * FROM ${GIVEN} ON CONFLICT (id) DO UPDATE SET wrapped = NULL WHERE excluded.wrapped IS NULL`;

/**
 * Copies the keys of a vault in a file into one on PostgreSQL, wrapped as they are: both have the
 * same master key. Copying again changes nothing. Returns how many names were copied, destroyed
 * ones among them. @throws VaultUnusable where the other vault has another key under one of the
 * names
 */
export async function copyVault({
  from,
  into,
  masterKey,
}: Readonly<{ from: string; into: string; masterKey: Uint8Array }>): Promise<number> {
  const db = openFile(from, masterKey);
  const pool = poolTo({ ...sessionsAt(into), most: 1 });
  try {
    await prepare({ url: into, masterKey });
    const after = db.prepare<[string, number], KeyRow>(
      'SELECT id, wrapped FROM keys WHERE id > ? ORDER BY id LIMIT ?',
    );
    let done = 0;
    for (
      let rows = after.all('', PAGE);
      rows.length > 0;
      rows = after.all(rows.at(-1)?.id ?? '', PAGE)
    ) {
      const given = [rows.map(({ id }) => id), rows.map(({ wrapped }) => wrapped)];
      const other = await patiently(() => pool.query<KeyRow>(OTHER, given));
      if (other.rows.length > 0)
        throw new VaultUnusable(
          'FOREIGN',
          `${vaultAt(into)} has keys of another record. Name an empty one.`,
        );
      await patiently(() => pool.query(KEEP, given));
      done += rows.length;
    }
    return done;
  } finally {
    db.close();
    await pool.end();
  }
}
