import type { FoldOptions } from '../fold/happening.ts';
import type { Catalogue } from '../runner/catalogue.ts';
import type { Rows } from '../runner/compare.ts';
import type { Listed } from '../runner/set-storage.ts';
import type { Filling as AnyFilling, Folding, Store } from '../runner/store.ts';
import { Filling } from './filling.ts';
import { Following } from './following.ts';
import { PostgresRows } from './rows.ts';

/** Sets of views in schemas of one database. */
export class PostgresStore implements Store {
  readonly catalogue: Catalogue;
  readonly #at: Readonly<{ url: string; opening: FoldOptions }>;
  constructor(catalogue: Catalogue, at: Readonly<{ url: string; opening: FoldOptions }>) {
    this.catalogue = catalogue;
    this.#at = at;
  }

  fill(listed: Listed): Promise<AnyFilling> {
    return Filling.open(listed, this.#at);
  }
  follow(listed: Listed): Promise<Folding> {
    return Following.open(listed, this.#at);
  }
  rowsOf(listed: Listed): Promise<Rows> {
    return PostgresRows.open(this.#at.url, listed);
  }
}
