import { isDay } from './edtf/days.ts';
import type { Instant } from './words.ts';

const MOMENT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * A moment with its offset (RFC 3339), made UTC; undefined where it is none, also where its day is
 * not in the calendar.
 */
export function momentOf(text: string): Instant | undefined {
  if (!MOMENT.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(Date.parse(text)))
    return undefined;
  const moment = new Date(text).toISOString();
  // An offset may lead out of the years of four digits, in which alone moments compare as strings.
  return isDay(moment.slice(0, 10)) ? (moment as Instant) : undefined;
}
