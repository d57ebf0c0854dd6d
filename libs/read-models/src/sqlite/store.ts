import type { StoredEvent } from '@cylch/kernel';
import type { Opening } from '../fold/happening.ts';
import type { PoisonReport } from '../fold/poison.ts';
import type { Rows } from '../runner/compare.ts';
import type { Filling, Folding, Store } from '../runner/store.ts';
import type { Catalogue, ListedFile } from './catalogue.ts';
import { Folder, foldDurably } from './folder.ts';
import { here } from './here.ts';
import { SqliteRows } from './rows.ts';
import { createForBuild, finishBuild, openForReading, openForWriting } from './set-file.ts';

/** Sets of views in files. */
export class SqliteStore implements Store {
  readonly catalogue: Catalogue;
  readonly #opening: Opening;
  constructor(catalogue: Catalogue, opening: Opening) {
    this.catalogue = catalogue;
    this.#opening = opening;
  }

  fill({ path }: ListedFile): Promise<Filling> {
    const { layout } = this.#opening;
    return here(() => {
      const db = createForBuild(path, layout);
      const folder = new Folder(db, this.#opening);
      return {
        atOnce: 1,
        get at() {
          return folder.at;
        },
        fold: (events: readonly StoredEvent[]) => here(() => folder.fold(events)),
        finish: () =>
          here(() => {
            finishBuild(db, path, layout);
          }),
        close: () =>
          here(() => {
            db.close();
          }),
      };
    });
  }
  follow({ path }: ListedFile): Promise<Folding> {
    return here(() => {
      const db = openForWriting(path);
      const folder = new Folder(db, this.#opening);
      return {
        get at() {
          return folder.at;
        },
        fold: (events: readonly StoredEvent[]): Promise<PoisonReport | undefined> =>
          here(() => foldDurably(db, folder, events)),
        close: () =>
          here(() => {
            db.close();
          }),
      };
    });
  }
  rowsOf({ path }: ListedFile): Promise<Rows> {
    return here(() => new SqliteRows(openForReading(path)));
  }
}
