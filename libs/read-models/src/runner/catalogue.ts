import { type RawBuilder, sql } from 'kysely';
import type { Listed, SetStorage, Unread } from './set-storage.ts';

/**
 * Which set is read, of those that a database holds. A rebuild in another process puts its own here
 * in one transaction; a set that someone has open is never replaced.
 */
export class Catalogue {
  readonly #storage: SetStorage;
  /** How to let go of each set that is built here. */
  readonly #building = new Map<number, () => Promise<void>>();

  constructor(storage: SetStorage) {
    this.#storage = storage;
  }

  /** The one to read; none where it was never built, or is gone. */
  async current(hash: string): Promise<Listed | undefined> {
    const [found] = await this.#ask(
      sql<Listed>`SELECT id, hash FROM sets WHERE hash = ${hash} AND state = 'current' ORDER BY id DESC LIMIT 1`,
    );
    return found !== undefined && (await this.#storage.isThere(found)) ? found : undefined;
  }
  /**
   * A new one, which is nobody's to read yet; no one sweeps it away before it is adopted or
   * abandoned, or this process ends.
   */
  begin(hash: string): Promise<Listed> {
    const { table, nextId } = this.#storage;
    return table.transaction().execute(async (transaction) => {
      const { rows } = await sql<Listed>`
        INSERT INTO sets(id, hash, state) VALUES(${nextId}, ${hash}, 'building') RETURNING id, hash`.execute(
        transaction,
      );
      const listed = rows[0] as Listed;
      // Held before anyone else sees it, so that no one finds it listed and held by no one.
      this.#building.set(listed.id, await this.#storage.hold(listed));
      return listed;
    });
  }
  /** From now on this one is read; the one before it is retired. */
  async adopt({ id, hash }: Listed): Promise<void> {
    const { table, adopting } = this.#storage;
    await table.transaction().execute(async (transaction) => {
      for (const statement of [
        ...adopting.before,
        sql`UPDATE sets SET state = 'retired' WHERE hash = ${hash} AND state = 'current'`,
        sql`UPDATE sets SET state = 'current' WHERE id = ${id}`,
        ...adopting.after,
      ])
        await statement.execute(transaction);
    });
    await this.#release(id);
  }
  /** No longer to be read: it is damaged. What reads it goes on until another one is there. */
  async retire({ id }: Listed): Promise<void> {
    await this.#ask(sql`UPDATE sets SET state = 'retired' WHERE id = ${id} AND state = 'current'`);
  }
  /** It will not be read, and is removed. */
  async abandon(listed: Listed): Promise<void> {
    await this.#release(listed.id);
    await this.#storage.remove(listed);
    await this.#ask(sql`DELETE FROM sets WHERE id = ${listed.id}`);
  }
  /**
   * Removes what no one reads any more: retired sets, and those of a build that died. Returns how
   * many are left.
   */
  async sweep(): Promise<number> {
    const unread = await this.#ask(
      sql<Unread>`SELECT id, hash, state FROM sets WHERE state <> 'current' ORDER BY id`,
    );
    let left = 0;
    for (const each of unread) if (!(await this.#swept(each))) left += 1;
    return left;
  }
  async close(): Promise<void> {
    for (const id of [...this.#building.keys()]) await this.#release(id);
    await this.#storage.close();
  }

  /**
   * Whoever adopts it waits meanwhile; where that was done before, it is not for sweeping any more.
   */
  #swept(unread: Unread): Promise<boolean> {
    const { id, state } = unread;
    return this.#storage.table.transaction().execute(async (transaction) => {
      const { rows } =
        await sql`UPDATE sets SET state = state WHERE id = ${id} AND state = ${state} RETURNING id`.execute(
          transaction,
        );
      if (rows.length === 0) return true;
      if (!(await this.#storage.removeUnused(unread, transaction))) return false;
      await sql`DELETE FROM sets WHERE id = ${id}`.execute(transaction);
      return true;
    });
  }
  async #ask<R>(statement: RawBuilder<R>): Promise<readonly R[]> {
    return (await statement.execute(this.#storage.table)).rows;
  }
  async #release(id: number): Promise<void> {
    const release = this.#building.get(id);
    this.#building.delete(id);
    await release?.();
  }
}
