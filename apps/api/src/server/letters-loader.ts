import { EVENT_STORE, type EventLog, START } from '@cylch/event-store';
import { Conditions, Importer } from '@cylch/platform';
import { Inject, Injectable } from '@nestjs/common';
import { letters } from '../letters.ts';

/** Told how far the loading is: facts done, of all. */
export type LettersProgress = (done: number, total: number) => void;

/** The letters’ record, where the record is empty. */
@Injectable()
export class LettersLoader {
  readonly #log: EventLog;
  readonly #conditions: Conditions;
  readonly #importer: Importer;
  constructor(@Inject(EVENT_STORE) log: EventLog, conditions: Conditions, importer: Importer) {
    this.#log = log;
    this.#conditions = conditions;
    this.#importer = importer;
  }

  /** Returns how many facts were written: none where the record holds any. @throws ImportRefused */
  async load(onProgress: LettersProgress): Promise<number> {
    if ((await this.#log.head()) !== START) return 0;
    await this.#conditions.ready();
    const { written } = await this.#importer.import(await letters(), onProgress);
    return written;
  }
}
