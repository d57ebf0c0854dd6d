import type { Opening } from '../fold/happening.ts';
import type { Rows } from '../runner/compare.ts';
import type { Filling as AnyFilling, Folding, Listed, Store } from '../runner/store.ts';
import type { PostgresCatalogue } from './catalogue.ts';
import { Filling } from './filling.ts';
import { Following } from './following.ts';
import { PostgresRows } from './rows.ts';

/** Sets of views in schemas of one database. */
export class PostgresStore implements Store {
  readonly catalogue: PostgresCatalogue;
  readonly #opening: Opening;
  constructor(catalogue: PostgresCatalogue, opening: Opening) {
    this.catalogue = catalogue;
    this.#opening = opening;
  }

  fill(listed: Listed): Promise<AnyFilling> {
    return Filling.open(listed, { url: this.catalogue.url, opening: this.#opening });
  }
  follow(listed: Listed): Promise<Folding> {
    return Following.open(listed, { url: this.catalogue.url, opening: this.#opening });
  }
  rowsOf(listed: Listed): Promise<Rows> {
    return PostgresRows.open(this.catalogue.url, listed);
  }
}
