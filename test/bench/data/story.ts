import { eventIdFor, type EventId, type StreamId } from '@cylch/kernel';
import type { Happened, Now, Telling } from './happened.ts';
import { type Random, uuidOf } from './random.ts';
import { closing, joining, opening, type Year, YEARS } from './core.ts';
import { tellingsOf } from './tellings.ts';
import { dayOf } from './world.ts';

const BEGINS = Date.parse('2021-09-01T07:00:00.000Z');
const ENDS = Date.parse('2026-07-31T17:00:00.000Z');

export type Told = Happened & Readonly<{ moment: string; commandId: string; causation?: EventId }>;

/** Five years of a record, event by event, its moments spread evenly over them. */
export class Story {
  readonly #random: Random;
  readonly #tellings: readonly Telling[];
  readonly #shares: number;
  constructor(random: Random) {
    this.#random = random;
    this.#tellings = tellingsOf(random);
    this.#shares = this.#tellings.reduce((sum, { share }) => sum + share, 0);
  }

  *tell(events: number): Generator<Told> {
    let year: Year | undefined;
    let written = 0;
    while (written < events) {
      const ms = BEGINS + Math.floor(((ENDS - BEGINS) * written) / events);
      const day = dayOf(ms);
      const now = {
        moment: new Date(ms).toISOString(),
        ms,
        day,
        year: YEARS.findLast(({ starts }) => starts <= day) as Year,
      };
      const happened = now.year === year ? this.#next(now) : this.#newYear(now, year);
      year = now.year;
      yield* this.#told(happened.slice(0, events - written), now);
      written += happened.length;
    }
  }

  /** One of the features, each as often as its share of them all. */
  #next(now: Now): readonly Happened[] {
    let drawn = this.#random.next() * this.#shares;
    const telling =
      this.#tellings.find(({ share }) => (drawn -= share) < 0) ?? this.#tellings.at(-1);
    return telling?.next(now) ?? [];
  }
  #newYear(now: Now, last: Year | undefined): readonly Happened[] {
    return [
      ...(last === undefined ? joining() : []),
      ...opening(now.year),
      ...this.#tellings.flatMap((telling) => telling.opens?.(now) ?? []),
      ...(last === undefined ? [] : [closing(last, now.day)]),
    ];
  }

  /**
   * What was caused names the event that caused it: the last one before it that was not caused
   * itself.
   */
  *#told(happened: readonly Happened[], { moment }: Now): Generator<Told> {
    let cause: EventId | undefined;
    for (const event of happened) {
      const commandId = uuidOf(this.#random);
      if (event.caused !== true)
        cause = eventIdFor({
          stream: event.stream as StreamId,
          sub: event.by.sub,
          commandId,
          command: event.command,
          index: 0,
        });
      yield {
        ...event,
        moment,
        commandId,
        ...(event.caused === true && cause !== undefined ? { causation: cause } : {}),
      };
    }
  }
}
