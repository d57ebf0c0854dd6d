import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cylchCommand, type Outcome } from '../../acceptance/support/command.ts';

/** A key for these trials alone: what it opens is fictional. */
const MASTER_KEY = '01'.repeat(32);

/** A copy of a record and its keys as code of before wrote them, which lie in a folder beside the specs. */
export class Former {
  readonly #golden: string;
  readonly #data = mkdtempSync(join(tmpdir(), 'cylch-former-'));

  constructor(folder: 'former-record' | 'former-dates') {
    this.#golden = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
    for (const name of ['record.db', 'vault.db'])
      copyFileSync(this.file(name), join(this.#data, name));
  }

  /** The path of a file that was written with the record. */
  file(name: string): string {
    return join(this.#golden, name);
  }
  run(...args: readonly string[]): Promise<Outcome> {
    return cylchCommand({ data: this.#data }, ['--json', ...args], {
      CYLCH_MASTER_KEY: MASTER_KEY,
    });
  }
  remove(): void {
    rmSync(this.#data, { recursive: true });
  }
}
