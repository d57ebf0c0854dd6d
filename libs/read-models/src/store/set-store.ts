import type { Recorded } from '@cylch/kernel';
import { type Circle, circleOfEvent, covers } from '../fold/audience.ts';
import type { Change, RowVersion } from '../fold/change.ts';
import type { Happening } from '../fold/happening.ts';
import type { Layout, Table } from '../fold/layout.ts';
import { Audiences } from './audiences.ts';
import type { Checkpoint } from './checkpoint.ts';
import { Counts } from './counts.ts';
import { Events } from './events.ts';
import type { Lookups, Writes } from './ports.ts';
import { Rows } from './rows.ts';
import { Streams, type Stream } from './streams.ts';
import { Words } from './words.ts';

/**
 * The tables of one set as folding sees them: what stands, and what a batch adds. Numbers of words,
 * streams and versions follow from the order of the record alone, so that the same record gives the
 * same rows on every store.
 */
export class SetStore {
  readonly words: Words;
  readonly audiences: Audiences;
  readonly streams: Streams;
  readonly counts: Counts;
  readonly #events: Events;
  readonly #rows: readonly Rows[];

  constructor({ tables }: Layout, lookups: Lookups, writes: Writes) {
    const words = new Words(lookups, writes);
    this.words = words;
    this.audiences = new Audiences(lookups, writes, words);
    this.streams = new Streams(lookups, writes);
    this.counts = new Counts(lookups, writes, words);
    this.#events = new Events(lookups, writes, words);
    this.#rows = tables.map((table) => new Rows(table, { lookups, writes, words }));
  }

  /** The row that stands under a key. The first fact of a stream finds none under its own. */
  standing = ({ number, keyed }: Table, key: string, event: Recorded): RowVersion | undefined => {
    if (keyed === 'stream' && event.revision === 0) return undefined;
    const id = keyed === 'stream' ? this.streams.find(key)?.id : this.words.find(key);
    return id === undefined ? undefined : this.rowsOf(number).find(id);
  };
  rowsOf(number: number): Rows {
    return this.#rows[number] as Rows;
  }

  /**
   * Takes over what an event changes; nothing is written before {@link flush}. Returns the place
   * then reached.
   */
  apply(happening: Happening, changes: readonly Change[], after: Checkpoint): Checkpoint {
    const { event, stored, ahead, day } = happening;
    const days = changes.flatMap(({ table: { fold }, values }) =>
      fold.sortIsDay && values !== undefined ? [String(values[fold.sort])] : [],
    );
    const place: Checkpoint = {
      position: event.position,
      logPosition: stored.logPosition,
      recordedAt: happening.recordedAt,
      knownAt: Math.max(after.knownAt, happening.knownFrom),
      newestDay: [ahead ? '' : day, ...days].reduce(
        (one, other) => (one > other ? one : other),
        after.newestDay,
      ),
    };
    const { stream, audience } = this.#audienceOf(event);
    this.#events.add(happening, place, { stream: stream.id, audience });
    for (const change of changes)
      this.#change(change, { stream: stream.id, audience, position: event.position });
    this.counts.settleAt(event.position);
    return place;
  }
  /** Hands over what waits until the whole batch is known, and makes room in memory. */
  flush(): void {
    for (const rows of this.#rows) rows.flush();
    this.streams.flush();
    for (const part of [this.words, this.audiences, this.counts]) part.settle();
  }
  /** After a batch that was rolled back: memory must not outlive it. */
  forget(): void {
    for (const part of [
      this.words,
      this.audiences,
      this.streams,
      this.#events,
      this.counts,
      ...this.#rows,
    ])
      part.forget();
  }

  #audienceOf({
    stream: name,
    position,
    revision,
    data,
  }: Recorded): Readonly<{ stream: Stream; audience: number }> {
    const stream = revision === 0 ? undefined : this.streams.find(name);
    const before: Circle | undefined =
      stream === undefined ? undefined : this.audiences.circle(stream.audience);
    const circle = circleOfEvent(data, before);
    const audience = this.audiences.number(circle);
    if (stream === undefined || before === undefined)
      return { stream: this.streams.begin(name, position, audience), audience };
    if (audience !== stream.audience)
      this.streams.become(stream, audience, !covers(circle, before));
    return { stream, audience };
  }
  #change(
    { table, key, before, after, values, counts }: Change,
    by: Readonly<{ stream: number; audience: number; position: number }>,
  ): void {
    const rows = this.rowsOf(table.number);
    for (const count of counts) {
      this.counts.add({
        count,
        audience: count.by < 0 && before !== undefined ? before.audience : by.audience,
        position: by.position,
      });
    }
    if (before !== undefined) rows.close(before, by.position);
    if (after === undefined || values === undefined) return;
    after.key = table.keyed === 'word' ? this.words.number(key) : by.stream;
    after.audience = by.audience;
    rows.open({ standing: after, stream: by.stream, values });
  }
}
