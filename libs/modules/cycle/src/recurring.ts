import { compact, type CycleId, type Day, type Edtf, type LocalisedName } from '@cylch/kernel';
import type { CycleEvent, CycleState, Planned } from './cycle.events.ts';
import { prioritiesOn } from './in-force.ts';
import { later, nextYearOf, saidOfRecurring } from './next-year.ts';

type Year = Readonly<{ cycle: CycleId; starts: Day; ends: Day }>;
type Again = Extract<CycleEvent, { type: 'WindowPlanned' }> & Readonly<{ occurred: Edtf }>;

const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** A year, or a school year of two: 2026, 2025-26, 2025–26. */
const YEAR = /\b(20\d\d)(?:([-–/])(\d\d)\b(?![-–/]\d))?/g;
/** Any year in a key or a name moves on with its window: summer-2026 becomes summer-2027. */
const moveOn = (text: string, years: number): string =>
  text.replaceAll(YEAR, (_, year: string, sign: string | undefined, second: string | undefined) => {
    const next = String(Number(year) + years);
    if (sign === undefined || second === undefined) return next;
    const isPair = Number(second) === (Number(year) + 1) % 100;
    return `${next}${sign}${isPair ? String(Number(next) + 1).slice(-2) : second}`;
  });

/**
 * The windows that recur, as many years later as the new cycle starts; those that would not lie in
 * it are left to be planned.
 */
export function plannedAgain({ starts, windows }: CycleState, year: Year): readonly Again[] {
  const years = yearOf(year.starts) - yearOf(starts);
  return [...windows.values()]
    .filter(({ recurs }) => recurs)
    .map((window) => ({
      window: again(window, years),
      thisYear: saidOfRecurring(window, years),
    }))
    .filter(({ window: { opens, closes } }) => opens >= year.starts && closes <= year.ends)
    .map(({ window, thisYear }) => ({
      type: 'WindowPlanned',
      data: {
        cycle: year.cycle,
        ...window,
        ...compact({ thisYear }),
        ...nextYearOf(window, window),
      },
      occurred: `${window.opens}/${window.closes}` as Edtf,
    }));
}

/**
 * The priorities in force when the cycle before ends hold on in the new one, until others are
 * adopted.
 */
export function adoptedAgain(
  before: CycleState,
  year: Year,
): readonly (Extract<CycleEvent, { type: 'PrioritiesAdopted' }> & Readonly<{ occurred: Edtf }>)[] {
  const priorities = prioritiesOn(before, before.ends).map(({ key, name }) => ({ key, name }));
  if (priorities.length === 0) return [];
  return [
    {
      type: 'PrioritiesAdopted',
      data: { cycle: year.cycle, from: year.starts, priorities },
      occurred: year.starts as string as Edtf,
    },
  ];
}

function again({ key, name, opens, closes }: Planned, years: number): Planned {
  const named: LocalisedName = compact({
    cy: name.cy && moveOn(name.cy, years),
    en: name.en && moveOn(name.en, years),
  });
  return {
    key: moveOn(key, years),
    name: named,
    opens: later(opens, years),
    closes: later(closes, years),
    recurs: true,
  };
}
