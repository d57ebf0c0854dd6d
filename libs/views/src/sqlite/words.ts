import type { Database, Statement } from 'better-sqlite3';
import { Recent } from '../fold/recent.ts';
import { Inserts } from './inserts.ts';

/** The dictionary: each word once, numbered in the order in which the record first says it. 0 stands for ''. */
export class Words {
  readonly #recent = new Recent<string, number>(50_000);
  readonly #new: Inserts;
  readonly #find: Statement;
  readonly #last: Statement;
  #next = 1;

  constructor(db: Database) {
    this.#new = new Inserts(db, 'words', ['id', 'word']);
    this.#find = db.prepare('SELECT id FROM words WHERE word = ?').pluck();
    this.#last = db.prepare('SELECT coalesce(max(id), 0) FROM words').pluck();
    this.forget();
  }

  /** The number of a word that was said before. */
  find(word: string): number | undefined {
    const recent = this.#recent.get(word);
    if (recent !== undefined) return recent;
    const found = this.#find.get(word) as number | undefined;
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
    this.#new.add(id, word);
    return id;
  }
  flush(): void {
    this.#new.flush();
    this.#recent.settle();
  }
  forget(): void {
    this.#new.forget();
    this.#recent.clear();
    this.#next = (this.#last.get() as number) + 1;
  }
}
