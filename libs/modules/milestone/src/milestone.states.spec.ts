import { describe, expect, it } from '@jest/globals';
import type { Day, Edtf } from '@cylch/kernel';
import { stateOn } from './milestone.states.ts';

const standing = (planned: string, day: string): string =>
  stateOn(day as Day, { planned: planned as Edtf });

describe('A plan as exact as its source', () => {
  it.each([
    ['a 31st of one of the first nine months', '2025-0X-31', '2025-08-31'],
    ['a leap day of a century', '19XX-02-29', '1996-02-29'],
    ['a round day of September', '2025-09-X0', '2025-09-30'],
    ['a summer of a decade', '202X-22', '2029-08-31'],
    ['from when is not known', '/2025-09', '2025-09-30'],
    ['by April', '../2025-04', '2025-04-30'],
  ])('is overdue once no day that it may mean is left: %s', (_, planned, last) => {
    const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect([standing(planned, last), standing(planned, after)]).toEqual(['PLANNED', 'OVERDUE']);
  });

  it.each(['2025-04/..', '2025-04/'])(
    'is never overdue where its end is open, or not known: %s',
    (planned) => {
      expect(standing(planned, '9999-12-31')).toBe('PLANNED');
    },
  );

  it('that was taken when days that do not exist were is overdue after the month it names', () => {
    expect([standing('20X5-02-29', '2095-02-28'), standing('20X5-02-29', '2095-03-01')]).toEqual([
      'PLANNED',
      'OVERDUE',
    ]);
  });
});
