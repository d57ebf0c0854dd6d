import { sql } from 'kysely';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Catalogue } from '../runner/catalogue.ts';
import type { Listed, SetStorage } from '../runner/set-storage.ts';
import { BuildingLock, isBeingBuilt } from './building-lock.ts';
import { openCatalogueFile } from './catalogue-file.ts';
import { kyselyOn, rememberStatements } from './connection.ts';
import { here } from './here.ts';
import { isUnused } from './set-file.ts';

/**
 * The catalogue is a tiny database, and each set a file beside it. @throws ViewsUnusable where the
 * file is someone else's, or damaged; nothing is written to it then.
 */
export const openSqliteCatalogue = (path: string): Catalogue => new Catalogue(setsBeside(path));

/** The file that holds a set of the catalogue at this path. */
export const setFileOf = (catalogue: string, { id, hash }: Listed): string =>
  join(dirname(catalogue), `views-${hash}-${String(id)}.db`);

function setsBeside(path: string): SetStorage {
  const db = openCatalogueFile(path);
  const fileOf = (listed: Listed): string => setFileOf(path, listed);
  return {
    table: kyselyOn(rememberStatements(db)),
    // The table counts by itself.
    nextId: sql`NULL`,
    adopting: { before: [], after: [] },
    hold: (listed) =>
      here(() => {
        const lock = new BuildingLock(fileOf(listed));
        return () =>
          here(() => {
            lock.release();
          });
      }),
    isThere: (listed) => here(() => existsSync(fileOf(listed))),
    removeUnused: ({ state, ...listed }) =>
      here(() => {
        const file = fileOf(listed);
        if (state === 'building' ? isBeingBuilt(file) : existsSync(file) && !isUnused(file))
          return false;
        remove(file);
        return true;
      }),
    remove: (listed) =>
      here(() => {
        remove(fileOf(listed));
      }),
    close: () =>
      here(() => {
        db.close();
      }),
  };
}

function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-lock', '-lock-journal'])
    rmSync(file + suffix, { force: true });
}
