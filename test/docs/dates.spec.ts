import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  type Edge,
  edgesOf,
  edtfFault,
  inWords,
  isEdtf,
  PROBLEMS,
  Refusal,
  sentence,
} from '@cylch/kernel';
import { FORMS, type Form } from './dates.ts';

const FILE = new URL('../../docs/dates.md', import.meta.url);
const EDGES: Readonly<Record<string, string>> = { open: '… (open)', unknown: '? (not known)' };
const told = (edge: Edge): string => EDGES[edge] ?? edge;

function row([form, text]: Form): string {
  const cells = isEdtf(text) ? taken(text) : refused(text);
  return `| ${[form, `\`${text}\``, ...cells].join(' | ')} |`;
}
function taken(text: string): readonly string[] {
  if (!isEdtf(text)) return [];
  const { earliest, latest } = edgesOf(text);
  return ['taken', told(earliest), told(latest), inWords(text, 'en'), inWords(text, 'cy')];
}
function refused(text: string): readonly string[] {
  const refusal = new Refusal('BAD_USER_INPUT', { field: 'occurred', ...edtfFault(text) });
  return ['refused', '', '', sentence(refusal, 'en'), sentence(refusal, 'cy')];
}

/** The page that tells every form of a date, as the code reads it. */
const page = (): string => `# Dates
A date is as exact as its source was: EDTF (ISO 8601-2), level 1 whole, and digits hidden anywhere but in the century. In
order it stands by its earliest day, or by its latest where it has no earliest; it may be in force from the earliest to
the latest, and is overdue after the latest. What is **open** has no end on that side; what is **not known** has one that
nobody told: it came, or will, and no day is put to it, so that it is never overdue either. A month, a school year or a
financial year is certain where every day that fits lies in it. What was recorded under older rules is read for ever, with
the nearest days that there are. Written by \`npm run dates\` from the code.
${Object.entries(FORMS)
  .map(
    ([group, forms]) => `
## ${group}
| Form | Written | | Earliest | Latest | English | Cymraeg |
|---|---|---|---|---|---|---|
${forms.map(row).join('\n')}
`,
  )
  .join('')}`;

describe('The page of dates', () => {
  it('tells what the code says', () => {
    if (process.env['WRITE_DATES'] === '1') writeFileSync(FILE, page());
    expect(readFileSync(FILE, 'utf8')).toBe(page());
  });
  it('shows every reason for which a date is refused', () => {
    const shown = Object.values(FORMS).flatMap((forms) =>
      forms.map(([, text]) => edtfFault(text)?.problem),
    );
    const all = Object.keys(PROBLEMS).filter((name) => /EDTF|^ENDS_BEFORE/.test(name));
    expect(all.filter((name) => !shown.some((one) => one === name))).toEqual([]);
  });
  it('shows as taken what is, and as refused what is not', () => {
    for (const [group, forms] of Object.entries(FORMS))
      for (const [, text] of forms)
        expect([text, isEdtf(text)]).toEqual([text, group !== 'Not taken']);
  });
});
