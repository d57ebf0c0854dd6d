import { isDay } from './edtf/days.ts';
import type { Instant } from './words.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with its offset (RFC 3339), made UTC; undefined where it is none, also where its day is not in the calendar. */
export function momentOf(text: string): Instant | undefined {
  if (!MOMENT.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(Date.parse(text)))
    return undefined;
  return new Date(text).toISOString() as Instant;
}
