import type { Day, Edtf, Language } from '../words.ts';
import { recordedBounds } from './bounds.ts';
import { intervalOf, type Mark, type Part, partOf, type Side } from './form.ts';
import { isDay } from './days.ts';

type Written = 'day' | 'month' | 'year';
type Words = Readonly<{
  locale: string;
  seasons: Readonly<Record<string, string>>;
  marks: Readonly<Record<Mark, string>>;
  hidden: (from: string, to: string, text: string) => string;
  interval: (start: string, end: string) => string;
  edges: Readonly<Record<'start' | 'end', Readonly<Record<'open' | 'unknown', string>>>>;
}>;

/** A date stands alone or after a colon: in a Welsh sentence its month would mutate. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    locale: 'en-GB',
    seasons: {
      21: 'spring {year} (March–May)',
      22: 'summer {year} (June–August)',
      23: 'autumn {year} (September–November)',
      24: 'winter {year} (December–February)',
    },
    marks: { '?': 'uncertain', '~': 'about then', '%': 'uncertain, about then' },
    hidden: (from, to, text) => `some day of ${text}: ${from} – ${to}`,
    interval: (start, end) => `start: ${start}; end: ${end}`,
    edges: {
      start: { open: 'open (for ever before)', unknown: 'not known' },
      end: { open: 'open (it goes on)', unknown: 'not known' },
    },
  },
  cy: {
    locale: 'cy-GB',
    seasons: {
      21: 'gwanwyn {year} (Mawrth–Mai)',
      22: 'haf {year} (Mehefin–Awst)',
      23: 'hydref {year} (Medi–Tachwedd)',
      24: 'gaeaf {year} (Rhagfyr–Chwefror)',
    },
    marks: { '?': 'ansicr', '~': 'yn fras', '%': 'ansicr, yn fras' },
    hidden: (from, to, text) => `rhyw ddiwrnod, ${text}: ${from} – ${to}`,
    interval: (start, end) => `dechrau: ${start}; diwedd: ${end}`,
    edges: {
      start: { open: 'agored (erioed cyn hynny)', unknown: 'anhysbys' },
      end: { open: 'agored (mae’n parhau)', unknown: 'anhysbys' },
    },
  },
};

const PARTS: Readonly<Record<Written, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};
const dayInWords = (day: Day, written: Written, { locale }: Words): string =>
  new Intl.DateTimeFormat(locale, { ...PARTS[written], timeZone: 'UTC' }).format(new Date(day));

function writtenTo({ month, day }: Part): Written {
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

function partInWords(text: string, part: Part, words: Words): string {
  const { earliest, latest } = recordedBounds(text) ?? {};
  if (!isDay(earliest ?? '') || !isDay(latest ?? '')) return text;
  const [first, last] = [earliest, latest] as [Day, Day];
  const plain = text.replace(/[?~%]$/, '');
  if (plain.includes('X'))
    return words.hidden(dayInWords(first, 'day', words), dayInWords(last, 'day', words), plain);
  if (part.season !== undefined)
    return (words.seasons[part.season] ?? '').replace('{year}', String(Number(part.year)));
  return dayInWords(first, writtenTo(part), words);
}

const marked = (said: string, { mark }: Part, { marks }: Words): string =>
  mark === undefined ? said : `${said} (${marks[mark]})`;

function sideInWords(text: string, of: 'start' | 'end', side: Side, words: Words): string {
  if (side === 'open' || side === 'unknown') return words.edges[of][side];
  return marked(partInWords(text, side, words), side, words);
}

/** A date as people say it, in either language; what is open is told from what is not known. */
export function inWords(date: Edtf, language: Language): string {
  const words = WORDS[language];
  const part = partOf(date);
  if (part !== undefined) return marked(partInWords(date, part, words), part, words);
  const interval = intervalOf(date);
  if (interval === undefined) return date;
  const [start = '', end = ''] = date.split('/');
  return words.interval(
    sideInWords(start, 'start', interval.start, words),
    sideInWords(end, 'end', interval.end, words),
  );
}
