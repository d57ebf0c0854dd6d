import type { Recorded } from '@cylch/kernel';
import type { Database } from 'better-sqlite3';
import { circleOfFact, covers } from '../fold/audience.ts';
import type { Change, Standing } from '../fold/change.ts';
import type { Happening } from '../fold/happening.ts';
import type { Layout, Table } from '../fold/layout.ts';
import { Audiences } from './audiences.ts';
import { type Checkpoint, CheckpointRow } from './checkpoint.ts';
import { Counts } from './counts.ts';
import { Facts } from './facts.ts';
import { Rows } from './rows.ts';
import { Streams, type Stream } from './streams.ts';
import { Words } from './words.ts';

/**
 * The tables of one set as folding sees them: what stands, and what a batch adds. Numbers of words, streams and versions
 * follow from the order of the record alone, so that the same record always gives the same rows.
 */
export class SetStore {
  readonly #words: Words;
  readonly #audiences: Audiences;
  readonly #streams: Streams;
  readonly #facts: Facts;
  readonly #counts: Counts;
  readonly #rows: readonly Rows[];
  readonly #checkpoint: CheckpointRow;

  constructor(db: Database, layout: Layout) {
    this.#words = new Words(db);
    this.#audiences = new Audiences(db, this.#words);
    this.#streams = new Streams(db);
    this.#facts = new Facts(db, this.#words);
    this.#counts = new Counts(db, this.#words);
    this.#rows = layout.tables.map((table) => new Rows(db, table, this.#words));
    this.#checkpoint = new CheckpointRow(db);
  }

  checkpoint(): Checkpoint { return this.#checkpoint.read(); }

  /** The row that stands under a key. The first fact of a stream finds none under its own. */
  standing = ({ number, keyed }: Table, key: string, fact: Recorded): Standing | undefined => {
    if (keyed === 'stream' && fact.revision === 0 && key === fact.stream) return undefined;
    const id = keyed === 'stream' ? this.#streams.find(key)?.id : this.#words.find(key);
    return id === undefined ? undefined : this.#rowsOf(number).find(id);
  };

  /** Takes over what an event changes; nothing is written before {@link flush}. Returns the place then reached. */
  apply(happening: Happening, changes: readonly Change[], after: Checkpoint): Checkpoint {
    const { fact, stored, ahead, day } = happening;
    const days = changes.flatMap(({ table: { fold }, values }) => (fold.sortIsDay && values !== undefined ? [String(values[fold.sort])] : []));
    const place: Checkpoint = {
      position: fact.position, logPosition: stored.logPosition, recordedAt: happening.recordedAt,
      knownAt: Math.max(after.knownAt, happening.knownFrom),
      newestDay: [ahead ? '' : day, ...days].reduce((one, other) => (one > other ? one : other), after.newestDay),
    };
    const { stream, audience } = this.#audienceOf(fact);
    this.#facts.add(happening, place, { stream: stream.id, audience });
    for (const change of changes) this.#change(change, { stream: stream.id, audience, position: fact.position });
    this.#counts.settle(fact.position);
    return place;
  }

  /** Writes what was taken over, and moves the checkpoint. @throws CheckpointMoved where another runner did. */
  flush(from: Checkpoint, to: Checkpoint): void {
    this.#checkpoint.move(from.position, to);
    for (const part of [...this.#rows, this.#counts, this.#facts, this.#streams, this.#audiences, this.#words]) part.flush();
  }
  /** After a batch that was rolled back: memory must not outlive it. */
  forget(): void {
    for (const part of [this.#words, this.#audiences, this.#streams, this.#facts, this.#counts, ...this.#rows]) part.forget();
  }

  #audienceOf({ stream: name, position, revision, data }: Recorded): Readonly<{ stream: Stream; audience: number }> {
    const stream = revision === 0 ? undefined : this.#streams.find(name);
    const before = stream === undefined ? undefined : this.#audiences.circle(stream.audience);
    const circle = circleOfFact(data, before);
    const audience = this.#audiences.number(circle);
    if (stream === undefined || before === undefined) return { stream: this.#streams.begin(name, position, audience), audience };
    if (audience !== stream.audience) this.#streams.become(stream, audience, !covers(circle, before));
    return { stream, audience };
  }
  #change({ table, key, before, row, values, counts }: Change, by: Readonly<{ stream: number; audience: number; position: number }>): void {
    const rows = this.#rowsOf(table.number);
    for (const count of counts) {
      this.#counts.add({ count, audience: count.by < 0 && before !== undefined ? before.audience : by.audience, position: by.position });
    }
    if (before !== undefined) rows.close(before, by.position);
    if (row === null || values === undefined) return;
    const id = table.keyed === 'word' ? this.#words.number(key) : by.stream;
    rows.open({ key: id, stream: by.stream, from: by.position, audience: by.audience, row, values });
  }
  #rowsOf(number: number): Rows { return this.#rows[number] as Rows; }
}
