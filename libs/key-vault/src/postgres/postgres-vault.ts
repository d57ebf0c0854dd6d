import { mayPass, patiently, poolTo } from '@cylch/postgres';
import { gathered } from '../gathered.ts';
import { gone, type KeyRow, newKey, standing } from '../rows.ts';
import { type DataKey, type KeyId, type Vault, VaultUnusable } from '../vault.ts';
import { type VaultOptions, sessionsAt, vaultAt } from './reaching.ts';
import { prepare } from './schema.ts';

const ANSWER_MS = 4_000;
const FIND = 'SELECT id, wrapped FROM cylch_vault.keys WHERE id = ANY($1)';
// In one command, so that two who make the same keys wait for each other and never both.
const MAKE =
  'INSERT INTO cylch_vault.keys(id, wrapped) SELECT * FROM unnest($1::text[], $2::bytea[]) AS made(id, wrapped) ORDER BY id COLLATE "C" ON CONFLICT (id) DO NOTHING';
const DESTROY =
  'INSERT INTO cylch_vault.keys(id) SELECT id FROM unnest($1::text[]) AS gone(id) ORDER BY id COLLATE "C" ON CONFLICT (id) DO UPDATE SET wrapped = NULL';

/**
 * The keys in a schema of their own, each wrapped under the master key, which every process must be
 * given. @throws VaultUnusable
 */
export async function openPostgresVault(opening: VaultOptions): Promise<Vault> {
  await prepare(opening);
  return new PostgresVault(opening);
}

/** Whatever it does may be done twice: what failed in passing is asked again for a while. */
class PostgresVault implements Vault {
  readonly #pool: ReturnType<typeof poolTo>;
  readonly #opening: VaultOptions;
  readonly #rows: (ids: readonly KeyId[]) => Promise<ReadonlyMap<KeyId, KeyRow>>;
  readonly #make: (ids: readonly KeyId[]) => Promise<unknown>;

  constructor(opening: VaultOptions) {
    this.#opening = opening;
    this.#pool = poolTo({ ...sessionsAt(opening.url), answerMs: ANSWER_MS });
    this.#rows = gathered(
      async (ids) => new Map((await this.#ask(FIND, ids)).map((row) => [row.id, row] as const)),
    );
    this.#make = gathered((ids) =>
      this.#ask(
        MAKE,
        ids,
        ids.map((id) => newKey(id, opening.masterKey)),
      ),
    );
  }

  async findOrCreate(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>> {
    const rows = await this.#find(ids);
    const known = new Set(rows.map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return standing(rows, this.#opening.masterKey);
    await this.#make(missing);
    return this.find(ids);
  }

  async find(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>> {
    return standing(await this.#find(ids), this.#opening.masterKey);
  }
  async destroyed(ids: readonly KeyId[]): Promise<ReadonlySet<KeyId>> {
    return gone(await this.#find(ids));
  }

  async destroy(ids: readonly KeyId[]): Promise<void> {
    await this.#ask(DESTROY, [...new Set(ids)]);
    // The row is empty already. Its old version leaves the table now, unless someone still looks at
    // it: then a later vacuum takes it.
    await this.#pool.query('VACUUM cylch_vault.keys').catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #find(ids: readonly KeyId[]): Promise<readonly KeyRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.#rows(ids);
    return [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
  }

  /** @throws VaultUnusable where the server did not answer for longer than anyone should wait. */
  async #ask(
    statement: string,
    ...values: readonly (readonly unknown[])[]
  ): Promise<readonly KeyRow[]> {
    try {
      return (await patiently(() => this.#pool.query<KeyRow>(statement, [...values]))).rows;
    } catch (problem) {
      if (!mayPass(problem)) throw problem;
      throw new VaultUnusable(
        'UNREACHABLE',
        `${vaultAt(this.#opening.url)} does not answer. Check the server; nothing acknowledged was lost.`,
        problem,
      );
    }
  }
}
