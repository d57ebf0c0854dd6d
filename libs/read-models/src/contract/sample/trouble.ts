import type { Batch, EventLog } from '@cylch/event-store';
import type { Projection, ViewSet } from '../../projection.ts';
import { type NoteEvent, type NoteRow, notesView } from './notes.projection.ts';
import { SAMPLE_SET } from './set.ts';

/** The sample set with another way to fold notes; without the counter that names the old one. */
export const withNotes = (notes: Projection<NoteRow, NoteEvent>): ViewSet => ({
  ...SAMPLE_SET,
  projections: [notes, ...SAMPLE_SET.projections.slice(1)],
  counters: SAMPLE_SET.counters.slice(1),
});

/** Cannot fold a note whose text is `poison`. */
export const BROKEN: Projection<NoteRow, NoteEvent> = {
  ...notesView,
  version: 2,
  on: {
    ...notesView.on,
    Noted: (row, event, key) => {
      if ((event.data as { text: string }).text === 'poison')
        throw new Error('this fold knows no poison');
      return notesView.on.Noted?.(row, event, key) ?? null;
    },
  },
};
export const REPAIRED: Projection<NoteRow, NoteEvent> = { ...notesView, version: 3 };

/**
 * For the first note with this text the store is given what it cannot keep: the whole batch fails
 * as it is written.
 */
export function unwritableOnce(text: string): Projection<NoteRow, NoteEvent> {
  let failed = false;
  return {
    ...notesView,
    columns: (row) => {
      const fails = !failed && row.text === text;
      failed ||= fails;
      return { ...notesView.columns(row), ...(fails && { weight: Number.NaN }) };
    },
  };
}

/**
 * Follows another log; each follower fails after so many batches, so that the views must begin
 * again where they were.
 */
export function failingLog(log: EventLog, batches: number): EventLog {
  return {
    append: (stream, expected, events) => log.append(stream, expected, events),
    readStream: (stream) => log.readStream(stream),
    readAll: (after, limit) => log.readAll(after, limit),
    readAt: (positions) => log.readAt(positions),
    head: () => log.head(),
    distance: (from, to) => log.distance(from, to),
    close: () => log.close(),
    async *follow(after, signal): AsyncIterable<Batch> {
      let left = batches;
      for await (const batch of log.follow(after, signal)) {
        yield batch;
        left -= 1;
        if (left === 0) throw new Error('the log is away');
      }
    },
  };
}
