import { describe, expect, it } from '@jest/globals';
import {
  type Actor,
  dayOf,
  type Instant,
  isSecretariat,
  type PartnerId,
  speaksFor,
} from './words.ts';

const day = (moment: string): string => dayOf(moment as Instant);
const [one, other] = ['partner-one', 'partner-other'] as [PartnerId, PartnerId];

describe('The day of a moment in Wales', () => {
  it('is the day of UTC in winter', () => {
    expect([day('2026-01-15T23:59:59.999Z'), day('2026-01-16T00:00:00.000Z')]).toEqual([
      '2026-01-15',
      '2026-01-16',
    ]);
  });

  it('begins an hour before that of UTC in summer', () => {
    expect([day('2026-07-01T22:59:59.999Z'), day('2026-07-01T23:00:00.000Z')]).toEqual([
      '2026-07-01',
      '2026-07-02',
    ]);
  });

  it('follows the change to summer time and back', () => {
    expect([day('2026-03-28T23:30:00.000Z'), day('2026-03-29T23:30:00.000Z')]).toEqual([
      '2026-03-28',
      '2026-03-30',
    ]);
    expect([day('2026-10-24T23:30:00.000Z'), day('2026-10-25T23:30:00.000Z')]).toEqual([
      '2026-10-25',
      '2026-10-25',
    ]);
  });
});

describe('In the name of a partner', () => {
  const actors: readonly (Actor & { speaks: boolean; keeps: boolean; who: string })[] = [
    {
      who: 'the partner itself',
      sub: 'a',
      role: 'PARTNER',
      partner: one,
      speaks: true,
      keeps: false,
    },
    {
      who: 'another partner',
      sub: 'b',
      role: 'PARTNER',
      partner: other,
      speaks: false,
      keeps: false,
    },
    {
      who: 'a partner’s person without a partner',
      sub: 'c',
      role: 'PARTNER',
      speaks: false,
      keeps: false,
    },
    { who: 'an evaluator', sub: 'd', role: 'EVALUATOR', partner: one, speaks: false, keeps: false },
    { who: 'an analyst', sub: 'e', role: 'ANALYST', partner: one, speaks: false, keeps: false },
    { who: 'the secretariat', sub: 'f', role: 'SECRETARIAT', speaks: true, keeps: true },
    { who: 'the system, for an import', sub: 'g', role: 'SYSTEM', speaks: true, keeps: true },
  ];

  it.each(actors)(
    '$who speaks: $speaks; keeps the core of the year: $keeps',
    ({ speaks, keeps, ...actor }) => {
      expect(speaksFor(actor, one)).toBe(speaks);
      expect(isSecretariat(actor)).toBe(keeps);
    },
  );
});
