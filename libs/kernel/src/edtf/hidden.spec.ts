import { describe, expect, it } from '@jest/globals';
import { boundsOf } from './bounds.ts';
import { daysOf } from './days.ts';

/** Which digits of YYYY-MM-DD may be hidden: all but those of the century. */
const PLACES = [2, 3, 5, 6, 8, 9];
const MASKS = Array.from({ length: 2 ** PLACES.length }, (_, mask) =>
  PLACES.filter((_place, bit) => (mask >> bit) % 2 === 1),
).filter(({ length }) => length <= 4);
/** Made once for each set of places: it is asked for every day of a century. */
function hiding(places: readonly number[]): (text: string) => string {
  const hidden = Array.from('YYYY-MM-DD', (_, at) => places.includes(at));
  return (text) => {
    let pattern = '';
    for (let at = 0; at < text.length; at += 1) pattern += hidden[at] ? 'X' : (text[at] ?? '');
    return pattern;
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
const range = (length: number, from = 0): readonly number[] =>
  Array.from({ length }, (_, index) => index + from);

/** A plain list of the days of a century, in order. */
const daysIn = (century: string): readonly string[] =>
  range(100).flatMap((year) =>
    range(12, 1).flatMap((month) =>
      range(daysOf(Number(`${century}${two(year)}`), month), 1).map(
        (day) => `${century}${two(year)}-${two(month)}-${two(day)}`,
      ),
    ),
  );
/** All that is written like a day with these digits hidden, whether there is such a day or not. */
const writtenIn = (century: string, places: readonly number[]): readonly string[] =>
  PLACES.reduce<readonly string[]>(
    (begun, at) => {
      const digits = places.includes(at) ? ['X'] : range(at === 5 ? 3 : at === 8 ? 4 : 10);
      const dash = at === 5 || at === 8 ? '-' : '';
      return begun.flatMap((text) => digits.map((digit) => `${text}${dash}${digit}`));
    },
    [century],
  );

/** The first and the last of these days for each pattern that they come to. */
function listed(
  days: readonly string[],
  patternOf: (day: string) => string,
): ReadonlyMap<string, Readonly<{ earliest: string; latest: string }>> {
  const found = new Map<string, Readonly<{ earliest: string; latest: string }>>();
  for (const day of days) {
    const pattern = patternOf(day);
    found.set(pattern, { earliest: found.get(pattern)?.earliest ?? day, latest: day });
  }
  return found;
}

describe('Digits hidden in a date', () => {
  it('are up to four of six', () => {
    expect(MASKS).toHaveLength(57);
  });

  // 1900 is no leap year and 2000 is one.
  it.each(['19', '20'])(
    'mean in the years of %s… what a plain list of the days finds, pattern by pattern',
    (century) => {
      const days = daysIn(century);
      for (const places of MASKS) {
        const found = listed(days, hiding(places));
        const wrong = writtenIn(century, places).filter((pattern) => {
          const [bounds, plain] = [boundsOf(pattern), found.get(pattern)];
          return bounds?.earliest !== plain?.earliest || bounds?.latest !== plain?.latest;
        });
        expect([places, wrong]).toEqual([places, []]);
      }
    },
  );

  it('mean in a month what the same list finds', () => {
    const days = daysIn('20');
    for (const places of MASKS.filter((mask) => mask.every((at) => at < 7))) {
      const hide = hiding(places);
      for (const [pattern, plain] of listed(days, (day) => hide(day.slice(0, 7))))
        expect([pattern, boundsOf(pattern)]).toEqual([pattern, plain]);
    }
  });
});
