import type { StoredEvent } from '@cylch/kernel';
import type { FoldOptions } from '../fold/happening.ts';
import type { PoisonReport } from '../fold/poison.ts';
import type { Rows } from '../runner/compare.ts';
import type { Catalogue } from '../runner/catalogue.ts';
import type { Listed } from '../runner/set-storage.ts';
import type { Filling, Folding, Store } from '../runner/store.ts';
import { Folder, foldDurably } from './folder.ts';
import { here } from './here.ts';
import { SqliteRows } from './rows.ts';
import { createForBuild, finishBuild, openForReading, openForWriting } from './set-file.ts';
import { setFileOf } from './set-storage.ts';

type At = Readonly<{ path: string; opening: FoldOptions }>;

/** Sets of views in files beside their catalogue. */
export class SqliteStore implements Store {
  readonly catalogue: Catalogue;
  readonly #at: At;
  /** `path` is that of the catalogue. */
  constructor(catalogue: Catalogue, at: At) {
    this.catalogue = catalogue;
    this.#at = at;
  }

  fill(listed: Listed): Promise<Filling> {
    const { path, opening } = this.#at;
    const { layout } = opening;
    return here(() => {
      const file = setFileOf(path, listed);
      const db = createForBuild(file, layout);
      const folder = new Folder(db, opening);
      return {
        atOnce: 1,
        get at() {
          return folder.at;
        },
        fold: (events: readonly StoredEvent[]) => here(() => folder.fold(events)),
        finish: () =>
          here(() => {
            finishBuild(db, file, layout);
          }),
        close: () =>
          here(() => {
            db.close();
          }),
      };
    });
  }
  follow(listed: Listed): Promise<Folding> {
    const { path, opening } = this.#at;
    return here(() => {
      const db = openForWriting(setFileOf(path, listed));
      const folder = new Folder(db, opening);
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
  rowsOf(listed: Listed): Promise<Rows> {
    return here(() => new SqliteRows(openForReading(setFileOf(this.#at.path, listed))));
  }
}
