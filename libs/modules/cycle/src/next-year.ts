import { type Day, type Edtf, inWords, type Language, type LocalisedName } from '@cylch/kernel';

/** The days of a window. */
export type Days = Readonly<{ opens: Day; closes: Day }>;
/** One day of a window as it is and as it comes to be. */
type Change = Readonly<{ edge: keyof Days; from: Day; to: Day }>;

const VERBS: Readonly<Record<Language, Record<keyof Days, string>>> = {
  cy: { opens: 'mae’n agor', closes: 'mae’n cau' },
  en: { opens: 'it opens', closes: 'it closes' },
};
const yearOf = (day: Day): string => day.slice(0, 4);
/** A day without its year: 29 February. */
const inYear = (day: Day, language: Language): string =>
  inWords(day as string as Edtf, language).replace(/ \d+$/, '');

/**
 * The same day of the calendar some years later; of 29 February where there is none, the last day
 * of that month.
 */
export function later(day: Day, years: number): Day {
  const moved = new Date(`${day}T00:00:00Z`);
  const month = moved.getUTCMonth();
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  if (moved.getUTCMonth() !== month) moved.setUTCDate(0);
  return moved.toISOString().slice(0, 10) as Day;
}

function said({ edge, from, to }: Change, language: Language): string {
  const [verb, day, year] = [VERBS[language][edge], inYear(to, language), yearOf(to)];
  const former = inYear(from, language);
  if (from.slice(5) !== to.slice(5))
    return language === 'cy'
      ? `Yn ${year} ${verb} ar ${day}, gan nad oes ${former} yn y flwyddyn honno; ar y diwrnod hwnnw y bydd wedyn.`
      : `In ${year} ${verb} on ${day}, as that year has no ${former}; it stays on that day afterwards.`;
  return language === 'cy'
    ? `Yn ${year} ${verb} ar ${day} eto, diwrnod olaf y mis.`
    : `In ${year} ${verb} on ${day} again, the last day of the month.`;
}

/**
 * What recurring some years later does to the days of a window that may surprise: those on 29
 * February, which not every year has, and those on a 31st, which hold, since a window recurs by
 * whole years. Undefined where it has neither.
 */
export function saidOfRecurring(days: Days, years: number): LocalisedName | undefined {
  const changes = (['opens', 'closes'] as const)
    .map((edge): Change => ({ edge, from: days[edge], to: later(days[edge], years) }))
    .filter(({ from }) => /-02-29$|-31$/.test(from));
  const all = (language: Language): string =>
    changes.map((change) => said(change, language)).join(' ');
  return changes.length === 0 ? undefined : { cy: all('cy'), en: all('en') };
}

/** What a window that recurs says of its next year: a part of the fact that plans or moves it. */
export function nextYearOf(
  days: Days,
  { recurs }: Readonly<{ recurs: boolean }>,
): Readonly<{ nextYear?: LocalisedName }> {
  const nextYear = recurs ? saidOfRecurring(days, 1) : undefined;
  return nextYear === undefined ? {} : { nextYear };
}
