import type { Position, StoredEvent } from '@cylch/kernel';
import { type Circle, circleOfEvent, PARTNERS } from '../fold/audience.ts';
import { type Change, changesOf, type Count, type Touch, touchedBy } from '../fold/change.ts';
import { type Happening, happeningOf, type FoldOptions } from '../fold/happening.ts';
import type { Table } from '../fold/layout.ts';
import type { PoisonReport } from '../fold/poison.ts';
import { ownersOf } from '../store/audiences.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import { nameOf } from '../store/counts.ts';
import { wordsOfEvent } from '../store/events.ts';
import type { Beginning, Writes } from '../store/ports.ts';
import { wordsOfColumns } from '../store/rows.ts';
import { SetStore } from '../store/set-store.ts';
import { Fetched } from './fetched.ts';
import type { Fetcher } from './fetcher.ts';
import { Standings } from './standings.ts';
import { type Ended, untilPoison } from './until-poison.ts';

type Met = Readonly<{ happening: Happening; touches: readonly Touch[] }>;
type Folded = Readonly<{ happening: Happening; changes: readonly Change[]; circle: Circle }>;

/**
 * Folds batches for a database that cannot be asked in the midst of it: fetches what the batch
 * touches, folds it, fetches the numbers of what it says, and takes it over in the order of the
 * record by the code that every store shares.
 */
export class BatchFolder {
  readonly #fetched: Fetched;
  readonly #fetcher: Fetcher;
  readonly #store: SetStore;
  readonly #opening: FoldOptions;
  #at: Checkpoint;

  constructor({
    opening,
    fetcher,
    beginning,
    writes,
  }: Readonly<{ opening: FoldOptions; fetcher: Fetcher; beginning: Beginning; writes: Writes }>) {
    this.#opening = opening;
    this.#fetcher = fetcher;
    this.#fetched = new Fetched(beginning);
    this.#store = new SetStore(opening.layout, this.#fetched, writes);
    this.#at = beginning.checkpoint;
  }

  get at(): Checkpoint {
    return this.#at;
  }

  /**
   * Takes over the events that follow, up to one that a view cannot fold; what they come to is with
   * the writes then.
   */
  async fold(events: readonly StoredEvent[]): Promise<PoisonReport | undefined> {
    const { words, audiences, counts } = this.#store;
    this.#fetched.clear({ word: words.next, audience: audiences.next, tallies: counts.tallies });
    const met = this.#meet(events);
    await this.#fetchNamed(met.all);
    const [standing] = await Promise.all([
      this.#fetchStanding(met.all),
      this.#fetchCircles(met.all),
    ]);
    const folded = this.#fold(met.all, standing);
    await this.#fetchSaid(folded.all);
    await this.#fetchCounted(folded.all);
    for (const { happening, changes } of folded.all)
      this.#at = this.#store.apply(happening, changes, this.#at);
    this.#store.flush();
    return folded.poison ?? met.poison;
  }

  #meet(events: readonly StoredEvent[]): Ended<Met> {
    const step = (stored: StoredEvent, position: Position): Met => {
      const happening = happeningOf(stored, position, this.#opening);
      return { happening, touches: touchedBy(this.#opening.layout, happening.event) };
    };
    return untilPoison(events, { from: this.#at.position, stored: (stored) => stored, step });
  }

  /** Streams that facts go on with, and keys that views made up. */
  async #fetchNamed(met: readonly Met[]): Promise<void> {
    const { streams, words } = this.#store;
    const [names, said] = [new Set<string>(), new Set<string>()];
    for (const {
      happening: {
        event: { stream, revision },
      },
      touches,
    } of met) {
      if (revision > 0 && streams.recall(stream) === undefined) names.add(stream);
      for (const { table, keys } of touches) {
        if (table.keyed === 'word')
          for (const key of keys) if (words.recall(key) === undefined) said.add(key);
      }
    }
    await Promise.all([
      this.#fetcher.streams(this.#fetched, [...names]),
      this.#fetcher.words(this.#fetched, [...said]),
    ]);
    for (const name of names) streams.find(name);
    for (const word of said) words.find(word);
  }

  /** Whose the streams are that facts go on with. */
  async #fetchCircles(met: readonly Met[]): Promise<void> {
    const { streams, audiences } = this.#store;
    const circles = new Set<number>();
    for (const {
      happening: {
        event: { stream: name, revision },
      },
    } of met) {
      const stream = revision === 0 ? undefined : streams.recall(name);
      if (stream !== undefined && stream.audience > PARTNERS && !audiences.recalls(stream.audience))
        circles.add(stream.audience);
    }
    await this.#fetcher.circles(this.#fetched, [...circles]);
    for (const id of circles) audiences.circle(id);
  }

  /** What stands under the keys that facts touch, of each table. */
  async #fetchStanding(met: readonly Met[]): Promise<Standings> {
    const { tables } = this.#opening.layout;
    const standings = new Standings(tables.length);
    const wanted = tables.map(() => new Map<number, string>());
    const meet = (table: Table, key: string, { stream, revision }: Happening['event']): void => {
      if (standings.has(table, key)) return;
      const id =
        table.keyed === 'word'
          ? this.#store.words.recall(key)
          : revision === 0
            ? undefined
            : this.#store.streams.recall(stream)?.id;
      const recalled = id === undefined ? null : this.#store.rowsOf(table.number).recall(id);
      standings.set(table, key, recalled ?? undefined);
      if (id !== undefined && recalled === undefined) wanted[table.number]?.set(id, key);
    };
    for (const {
      happening: { event },
      touches,
    } of met)
      for (const { table, keys } of touches) for (const key of keys) meet(table, key, event);
    await Promise.all(
      wanted.map((keys, table) => this.#fetcher.rows(this.#fetched, table, [...keys.keys()])),
    );
    for (const table of tables)
      for (const [id, key] of wanted[table.number] ?? [])
        standings.set(table, key, this.#store.rowsOf(table.number).find(id));
    return standings;
  }

  #fold(met: readonly Met[], standings: Standings): Ended<Folded> {
    const circles = new Map<string, Circle>();
    const step = ({ happening, touches }: Met): Folded => {
      const { event } = happening;
      const changes = changesOf(touches, event, (table, key) => standings.of(table, key));
      for (const { table, key, after } of changes) standings.set(table, key, after);
      const circle = circleOfEvent(event.data, circles.get(event.stream) ?? this.#circleOf(event));
      circles.set(event.stream, circle);
      return { happening, changes, circle };
    };
    return untilPoison(met, {
      from: this.#at.position,
      stored: ({ happening }) => happening.stored,
      step,
    });
  }
  #circleOf({ stream: name, revision }: Happening['event']): Circle | undefined {
    const stream = revision === 0 ? undefined : this.#store.streams.recall(name);
    return stream && this.#store.audiences.circle(stream.audience);
  }

  /**
   * Words and audiences that are mentioned; those never met before get their numbers in the order
   * of the record.
   */
  async #fetchSaid(folded: readonly Folded[]): Promise<void> {
    const { words, audiences } = this.#store;
    const [said, circles] = [new Set<string>(), new Map<string, Circle>()];
    const say = (word: string): void => {
      if (words.recall(word) === undefined) said.add(word);
    };
    for (const { happening, changes, circle } of folded) {
      for (const word of wordsOfEvent(happening)) say(word);
      for (const change of changes) for (const word of wordsOfChange(change)) say(word);
      if (typeof circle === 'number' || audiences.recall(circle) !== undefined) continue;
      circles.set(ownersOf(circle), circle);
      for (const owner of circle) say(owner);
    }
    await Promise.all([
      this.#fetcher.words(this.#fetched, [...said]),
      this.#fetcher.audiences(this.#fetched, [...circles.keys()]),
    ]);
    for (const word of said) words.find(word);
    for (const circle of circles.values()) audiences.find(circle);
  }

  /** Keys of counters that may be there: all their words and their audience are. */
  async #fetchCounted(folded: readonly Folded[]): Promise<void> {
    const wanted = new Map<string, readonly number[]>();
    const want = (count: Count, audience: number | undefined): void => {
      const key = audience === undefined ? undefined : this.#store.counts.sought(count, audience);
      if (key !== undefined) wanted.set(nameOf(key), key);
    };
    for (const { changes, circle } of folded) {
      const audience = this.#store.audiences.recall(circle);
      for (const { before, after, counts } of changes) {
        // Good enough to look for keys, and 0 finds none: whoever takes the change over says it
        // again.
        if (after !== undefined) after.audience = audience ?? 0;
        for (const count of counts) want(count, count.by < 0 ? before?.audience : audience);
      }
    }
    await this.#fetcher.keys(this.#fetched, [...wanted.values()]);
  }
}

/**
 * Every word that a change is kept by: of the row after, of what counters say of it, and of the row
 * before where its links end.
 */
function wordsOfChange({ table, key, before, values, counts }: Change): readonly string[] {
  return [
    ...(table.keyed === 'word' ? [key] : []),
    ...(values === undefined ? [] : wordsOfColumns(table, values)),
    ...(before !== undefined && before.version > 0 && table.sets.length > 0
      ? wordsOfColumns(table, table.fold.columns(before.row))
      : []),
    ...counts.flatMap(({ parts }) => Object.values(parts)),
  ];
}
