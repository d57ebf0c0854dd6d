import {
  type Day,
  type Edtf,
  openEvent,
  type Position,
  type Recorded,
  type StoredEvent,
  type Upcasters,
} from '@cylch/kernel';
import type { EntryDetails } from '../projection.ts';
import { dayInWales } from './days.ts';
import type { Layout } from './layout.ts';
import { inView } from './poison.ts';

/** An event as the tables need it: opened once, for all views together. */
export type Happening = Readonly<{
  stored: StoredEvent;
  event: Recorded;
  /** '' where it belongs to none. */
  cycle: string;
  entry: EntryDetails | undefined;
  day: Day | '';
  /** Occurred later than it was known: a plan. */
  ahead: boolean;
  /** Milliseconds since 1970. */
  recordedAt: number;
  knownFrom: number;
}>;

export type FoldOptions = Readonly<{
  layout: Layout;
  upcasters: Upcasters;
  dayOf: (edtf: Edtf) => Day | '';
}>;

/** @throws Poison where it cannot be read. */
export function happeningOf(
  stored: StoredEvent,
  position: Position,
  { layout, upcasters, dayOf }: FoldOptions,
): Happening {
  return inView('facts', () => {
    const event = openEvent(stored, position, upcasters);
    const entry = inView('lines', () => layout.draw[event.type]?.(event));
    const day = dayOf(event.occurred);
    return {
      stored,
      event,
      entry,
      day,
      cycle: (event.data as { cycle?: string }).cycle ?? '',
      recordedAt: moment(event.recordedAt),
      knownFrom: moment(event.knownFrom),
      ahead: day > dayInWales(event.knownFrom),
    };
  });
}

function moment(instant: string): number {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new Error(`${instant} is not a moment`);
  return at;
}
