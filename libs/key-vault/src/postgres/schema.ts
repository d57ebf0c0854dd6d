import { codeOf, mayPass, migrate, NewerSchema, patiently, poolTo, step } from '@cylch/postgres';
import { checkOf, ensureMadeUnder } from '../master-check.ts';
import { VaultUnusable } from '../vault.ts';
import { type VaultOptions, sessionsAt, vaultAt } from './reaching.ts';

type Pool = ReturnType<typeof poolTo>;

const SCHEMA = 'cylch_vault';
const STEPS = {
  '1-keys': step(
    'CREATE TABLE cylch_vault.keys(id text COLLATE "C" PRIMARY KEY, wrapped bytea, CHECK (wrapped IS NULL OR octet_length(wrapped) = 60))',
    'CREATE TABLE cylch_vault.masters(one boolean PRIMARY KEY DEFAULT true CHECK (one), wrapped bytea NOT NULL)',
  ),
};
/** A table of that name is there, or lacks a column of ours: those of another program. */
const NOT_OURS = ['42P07', '42703'];

/**
 * Makes the tables, or brings them up to date, and checks that they were made under this master
 * key. @throws VaultUnusable
 */
export async function prepare({ url, masterKey }: VaultOptions): Promise<void> {
  const pool = poolTo({ ...sessionsAt(url), most: 2 });
  try {
    await patiently(async () => {
      await ensureOurs(pool, vaultAt(url));
      await migrate({ pool, schema: SCHEMA, steps: STEPS });
      ensureMadeUnder(masterKey, await check(pool, masterKey), vaultAt(url));
    });
  } catch (problem) {
    throw unusable(problem, vaultAt(url));
  } finally {
    await pool.end();
  }
}

async function ensureOurs(pool: Pool, vault: string): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind IN ('r', 'p', 'v', 'm', 'f')",
    [SCHEMA],
  );
  if (rows.length > 0 && !rows.some(({ name }) => name === 'steps')) throw foreign(vault);
}

/**
 * The check of the one who was first; all who open an empty vault at the same moment get the same.
 */
async function check(pool: Pool, masterKey: Uint8Array): Promise<Buffer> {
  await pool.query('INSERT INTO cylch_vault.masters(wrapped) VALUES ($1) ON CONFLICT DO NOTHING', [
    checkOf(masterKey),
  ]);
  const { rows } = await pool.query<{ wrapped: Buffer }>('SELECT wrapped FROM cylch_vault.masters');
  return rows[0]?.wrapped ?? Buffer.alloc(0);
}

const foreign = (vault: string): VaultUnusable =>
  new VaultUnusable(
    'FOREIGN',
    `${vault} has a schema ${SCHEMA} that belongs to another program. Point CYLCH_VAULT_URL at another database.`,
  );

function unusable(problem: unknown, vault: string): unknown {
  if (problem instanceof NewerSchema)
    return new VaultUnusable('NEWER_SCHEMA', `${vault}: ${problem.message}`, problem);
  if (NOT_OURS.includes(codeOf(problem))) return foreign(vault);
  if (!(problem instanceof Error) || (codeOf(problem) === '' && !mayPass(problem))) return problem;
  return new VaultUnusable(
    'UNREACHABLE',
    `${vault} cannot be opened (${problem.message}). Check CYLCH_VAULT_URL and the server.`,
    problem,
  );
}
