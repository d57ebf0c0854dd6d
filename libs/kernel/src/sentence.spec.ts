import { describe, expect, it } from '@jest/globals';
import { type Problem, PROBLEMS } from './problems.ts';
import { ensure, Refusal } from './refusal.ts';
import { type RefusalCode, REFUSALS } from './refusals.ts';
import { sentence } from './sentence.ts';

const codes = Object.keys(REFUSALS) as RefusalCode[];
const problems = Object.keys(PROBLEMS) as Problem[];
const valuesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
const both = (refusal: Refusal): readonly string[] => [
  sentence(refusal, 'en'),
  sentence(refusal, 'cy'),
];

describe('Every refusal', () => {
  it.each(codes)('%s has a sentence in both languages, with the same values', (code) => {
    const { en, cy } = REFUSALS[code];
    expect(en).toMatch(/.[.}]$/);
    expect(cy).toMatch(/.[.}]$/);
    expect(cy).not.toBe(en);
    expect(valuesOf(cy)).toEqual(valuesOf(en));
  });

  it.each(codes)('%s ends the command line with a code of its kind', (code) => {
    expect(REFUSALS[code].exit).toBeGreaterThanOrEqual(2);
    expect(REFUSALS[code].exit).toBeLessThanOrEqual(7);
  });
});

describe('Every problem', () => {
  it.each(problems)('%s is said in both languages, with the same values', (problem) => {
    const { en, cy } = PROBLEMS[problem];
    expect(en).not.toBe('');
    expect(valuesOf(cy)).toEqual(valuesOf(en));
    if (en !== '{detail}') expect(cy).not.toBe(en);
  });
});

describe('A sentence', () => {
  it('has its values put in', () => {
    expect(both(new Refusal('WINDOW_NOT_OPEN', { window: 'spring', opens: '2026-03-01' }))).toEqual(
      [
        'The window spring opens on 2026-03-01. Post from that day on.',
        'Mae’r ffenestr spring yn agor ar 2026-03-01. Cyhoeddwch o’r diwrnod hwnnw ymlaen.',
      ],
    );
  });

  it('tells what is wrong with a field, in its language and with its own values', () => {
    expect(
      both(
        new Refusal('BAD_USER_INPUT', {
          field: 'occurred',
          problem: 'IN_THE_FUTURE',
          today: '2026-06-15',
        }),
      ),
    ).toEqual([
      'Check occurred: what happened cannot lie in the future; today is 2026-06-15.',
      'Gwiriwch occurred: ni all yr hyn a ddigwyddodd fod yn y dyfodol; 2026-06-15 yw heddiw.',
    ]);
  });

  it('takes a problem as it stands where it names none of ours', () => {
    expect(sentence(new Refusal('UNAVAILABLE', { problem: 'the moon is full' }), 'en')).toBe(
      'Cylch cannot answer just now: the moon is full. Nothing was lost; try again in a moment.',
    );
  });

  it('ends once where its problem brings a full stop of its own', () => {
    for (const told of both(
      new Refusal('QUERY_TOO_COSTLY', { problem: 'TOO_DEEP', depth: '12', limit: '10' }),
    )) {
      expect(told).toContain(' 10. ');
      expect(told).not.toContain('..');
    }
  });

  it('is followed by a problem that it has no place for', () => {
    expect(sentence(new Refusal('UNAUTHENTICATED', { problem: 'TOKEN_EXPIRED' }), 'en')).toMatch(
      /…”\. The token expired; ask for a new one\.$/,
    );
  });

  it('shows a gap where a value is missing, and does not fill a value again', () => {
    expect(sentence(new Refusal('UNKNOWN_PARTNER'), 'en')).toBe(
      'No partner has the id …. The query partners lists them.',
    );
    expect(sentence(new Refusal('ALREADY_EXISTS', { id: '{id} $&' }), 'en')).toMatch(
      /^\{id\} \$& is there already/,
    );
  });
});

describe('Ensuring', () => {
  it('refuses with the code and its values unless it holds', () => {
    expect(() => {
      ensure(true, 'FORBIDDEN');
    }).not.toThrow();
    expect(() => {
      ensure(1 > 2, 'UNKNOWN_CYCLE', { cycle: 'cycle-2025-26' });
    }).toThrow(new Refusal('UNKNOWN_CYCLE', { cycle: 'cycle-2025-26' }));
  });
});
