import { describe, expect, it } from '@jest/globals';
import { type CycleId, type Day, fold, Refusal } from '@cylch/kernel';
import { cycle, type CycleEvent } from './cycle.ts';
import { ensureInForce, prioritiesOn, windowOf } from './in-force.ts';

const id = 'cycle-2025-26' as CycleId;
const day = (text: string): Day => text as Day;
const adopted = (from: string, ...keys: readonly string[]): CycleEvent => ({
  type: 'PrioritiesAdopted',
  data: { cycle: id, from: day(from), priorities: keys.map((key) => ({ key, name: { en: key } })) },
});
const keysOn = (events: readonly CycleEvent[], on: string): readonly string[] =>
  prioritiesOn(fold(cycle, events), day(on)).map(({ key }) => key);
const autumn = adopted('2025-09-01', 'literacy', 'attendance'),
  spring = adopted('2026-03-01', 'literacy', 'numeracy');

describe('Priorities', () => {
  it('are in force from the day of their set', () => {
    expect(keysOn([autumn, spring], '2025-09-01')).toEqual(['literacy', 'attendance']);
  });
  it('are in force until the day before the next set', () => {
    expect(keysOn([autumn, spring], '2026-02-28')).toEqual(['literacy', 'attendance']);
    expect(keysOn([autumn, spring], '2026-03-01')).toEqual(['literacy', 'numeracy']);
  });
  it('are none before the first set', () => {
    expect(keysOn([autumn, spring], '2025-08-31')).toEqual([]);
  });
  it('say from when and until when they hold', () => {
    expect(prioritiesOn(fold(cycle, [autumn, spring]), day('2025-10-01'))[0]).toEqual({
      key: 'literacy',
      name: { en: 'literacy' },
      from: '2025-09-01',
      until: '2026-02-28',
    });
  });
  it('of the newest set have no last day', () => {
    expect(prioritiesOn(fold(cycle, [autumn, spring]), day('2026-08-31'))[0]).toEqual({
      key: 'literacy',
      name: { en: 'literacy' },
      from: '2026-03-01',
    });
  });
  it('end on 29 February where the next set starts in March of a leap year', () => {
    const state = fold(cycle, [
      adopted('2027-09-01', 'literacy'),
      adopted('2028-03-01', 'numeracy'),
    ]);
    expect(prioritiesOn(state, day('2027-09-01'))[0]?.until).toBe('2028-02-29');
  });
  it('hold by their days, in whichever order their sets were adopted', () => {
    expect(keysOn([spring, autumn], '2025-10-01')).toEqual(['literacy', 'attendance']);
    expect(keysOn([spring, autumn], '2026-04-01')).toEqual(['literacy', 'numeracy']);
  });
  it('are replaced by a set adopted again for the same day', () => {
    const events = [autumn, spring, adopted('2025-09-01', 'wellbeing')];
    expect(keysOn(events, '2025-09-01')).toEqual(['wellbeing']);
    expect(keysOn(events, '2026-03-01')).toEqual(['literacy', 'numeracy']);
    expect(fold(cycle, events).adopted).toHaveLength(2);
  });
});

const refusalOf = (run: () => unknown): Refusal => {
  try {
    run();
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
  }
  throw new Error('it was not refused');
};

describe('What is not in force', () => {
  const state = fold(cycle, [autumn, spring]);
  it('is refused by its key, with the day and what was in force then', () => {
    const { code, values } = refusalOf(() => {
      ensureInForce(state, ['literacy', 'numeracy'], day('2025-10-01'));
    });
    expect({ code, values }).toEqual({
      code: 'UNKNOWN_PRIORITY',
      values: {
        field: 'about',
        priority: 'numeracy',
        day: '2025-10-01',
        inForce: 'literacy, attendance',
      },
    });
  });
  it('is not refused where each of the keys is in force', () => {
    expect(() => {
      ensureInForce(state, ['literacy', 'numeracy'], day('2026-04-01'));
    }).not.toThrow();
  });
  it('is a dash where nothing was', () => {
    expect(
      refusalOf(() => {
        ensureInForce(state, ['literacy'], day('2025-08-31'));
      }).values['inForce'],
    ).toBe('–');
  });
});

describe('The window of a cycle', () => {
  const planned: CycleEvent = {
    type: 'WindowPlanned',
    data: {
      cycle: id,
      key: 'summer-2026',
      name: { en: 'Summer' },
      opens: day('2026-06-01'),
      closes: day('2026-07-20'),
      recurs: false,
    },
  };
  const moved: CycleEvent = {
    type: 'WindowMoved',
    data: { cycle: id, key: 'summer-2026', opens: day('2026-06-08'), closes: day('2026-07-24') },
  };
  it('stands where it was moved to, with its name', () => {
    expect(windowOf(fold(cycle, [planned, moved]), 'summer-2026')).toEqual({
      key: 'summer-2026',
      name: { en: 'Summer' },
      opens: '2026-06-08',
      closes: '2026-07-24',
      recurs: false,
    });
  });
  it('is refused where there is none, with those that there are', () => {
    const { code, values } = refusalOf(() => windowOf(fold(cycle, [planned]), 'spring-2026'));
    expect({ code, values }).toEqual({
      code: 'UNKNOWN_WINDOW',
      values: { field: 'window', window: 'spring-2026', windows: 'summer-2026' },
    });
  });
});
