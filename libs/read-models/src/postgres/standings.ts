import type { RowVersion } from '../fold/change.ts';
import type { Table } from '../fold/layout.ts';

/** What stands as a batch goes on, by the keys that it touches. */
export class Standings {
  readonly #tables: readonly Map<string, RowVersion | undefined>[];
  constructor(tables: number) {
    this.#tables = Array.from({ length: tables }, () => new Map());
  }

  has({ number }: Table, key: string): boolean {
    return this.#tables[number]?.has(key) === true;
  }
  set({ number }: Table, key: string, standing: RowVersion | undefined): void {
    this.#tables[number]?.set(key, standing);
  }
  of(table: Table, key: string): RowVersion | undefined {
    if (!this.has(table, key))
      throw new Error(`what stands under ${key} in ${table.name} was not fetched`);
    return this.#tables[table.number]?.get(key);
  }
}
