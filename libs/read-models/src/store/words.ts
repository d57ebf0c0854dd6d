import { Recent } from '../fold/recent.ts';
import type { Lookups, Rowing, Writes } from './ports.ts';
import { WORDS } from './tables.ts';

/**
 * The dictionary: each word once, numbered in the order in which the record first says it. 0 stands
 * for ''.
 */
export class Words {
  readonly #recent = new Recent<string, number>(50_000);
  readonly #lookups: Lookups;
  readonly #new: Rowing;
  #next = 1;

  constructor(lookups: Lookups, writes: Writes) {
    this.#lookups = lookups;
    this.#new = writes.into(WORDS);
    this.forget();
  }

  /** The number that the next new word gets: what is numbered from here on is written nowhere. */
  get next(): number {
    return this.#next;
  }
  /** The number of a word, as far as memory goes. */
  recall(word: string): number | undefined {
    return word === '' ? 0 : this.#recent.get(word);
  }
  /** The number of a word that was said before. */
  find(word: string): number | undefined {
    const recent = this.recall(word);
    if (recent !== undefined) return recent;
    const found = this.#lookups.word(word);
    if (found !== undefined) this.#recent.set(word, found);
    return found;
  }
  /** The number of a word, a new one where it was never said. */
  number(word: string): number {
    const found = this.find(word);
    if (found !== undefined) return found;
    const id = this.#next;
    this.#next += 1;
    this.#recent.set(word, id);
    this.#new.add([id, word]);
    return id;
  }
  settle(): void {
    this.#recent.settle();
  }
  forget(): void {
    this.#recent.clear();
    this.#next = this.#lookups.beginning().word + 1;
  }
}
