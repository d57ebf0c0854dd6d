import { describe, it } from '@jest/globals';
import type { CycleId, Day, Instant } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { cycle, type CycleEvent, type CycleCommand, type TermDays } from './cycle.ts';

const id = 'cycle-2025-26' as CycleId;
const day = (text: string): Day => text as Day;
const starts = day('2025-09-01'),
  ends = day('2026-08-31'),
  dayBefore = day('2025-08-31'),
  dayAfter = day('2026-09-01');
const now = '2025-05-01T09:00:00Z' as Instant; // all of it still lies ahead
const opened: CycleEvent = {
  type: 'CycleOpened',
  data: { cycle: id, key: '2025-26', name: { en: '2025–26' }, starts, ends, members: [] },
};
const bounds = [
  ['that ends before it starts', day('2026-06-02'), day('2026-06-01')],
  ['that starts before the cycle', dayBefore, day('2026-06-01')],
  ['that ends after the cycle', day('2026-06-01'), dayAfter],
] as const;

describe('Terms', () => {
  const term = (name: string, from: Day, to: Day): TermDays => ({
    name: { en: name },
    starts: from,
    ends: to,
  });
  const setTerms = (...terms: readonly TermDays[]): CycleCommand => ({
    type: 'SetTerms',
    data: { cycle: id, terms },
  });
  const autumn = term('Autumn', starts, day('2025-12-19')),
    spring = term('Spring', day('2026-01-05'), day('2026-03-27'));

  it('are set together, up to the last day of the cycle', () => {
    const rest = term('Rest', day('2026-04-13'), ends);
    given(cycle, opened)
      .when(setTerms(autumn, spring, rest), { now })
      .then({ type: 'TermsSet', data: { cycle: id, terms: [autumn, spring, rest] } });
  });
  it('are set again as a whole', () => {
    given(cycle, opened, { type: 'TermsSet', data: { cycle: id, terms: [autumn, spring] } })
      .when(setTerms(spring), { now })
      .then({ type: 'TermsSet', data: { cycle: id, terms: [spring] } });
  });
  it('follow one another', () => {
    given(cycle, opened).when(setTerms(spring, autumn), { now }).refused('BAD_USER_INPUT');
  });
  it('do not overlap', () => {
    given(cycle, opened)
      .when(setTerms(autumn, term('Spring', day('2025-12-18'), ends)), { now })
      .refused('BAD_USER_INPUT');
  });
  it.each(bounds)('hold none %s', (_, from, to) => {
    given(cycle, opened)
      .when(setTerms(term('Odd', from, to)), { now })
      .refused('BAD_USER_INPUT');
  });
});

describe('A window', () => {
  const window = {
    cycle: id,
    key: 'summer-2026',
    name: { en: 'Summer 2026' },
    opens: day('2026-06-01'),
    closes: day('2026-07-20'),
    recurs: true,
  };
  const planned: CycleEvent = { type: 'WindowPlanned', data: window };
  const move = (key: string, opens: Day, closes: Day): CycleCommand => ({
    type: 'MoveWindow',
    data: { cycle: id, key, opens, closes },
  });

  const nextYear = {
    cy: 'Yn 2027 mae’n cau ar 31 Awst eto, diwrnod olaf y mis.',
    en: 'In 2027 it closes on 31 August again, the last day of the month.',
  };

  it('is planned ahead', () => {
    given(cycle, opened).when({ type: 'PlanWindow', data: window }, { now }).then(planned);
  });
  it('may last as long as its cycle, and says what a 31st does in the next year', () => {
    const whole = { ...window, opens: starts, closes: ends };
    given(cycle, opened)
      .when({ type: 'PlanWindow', data: whole }, { now })
      .then({ type: 'WindowPlanned', data: { ...whole, nextYear } });
  });
  it('says nothing of a next year where it does not recur', () => {
    const once = { ...window, closes: ends, recurs: false };
    given(cycle, opened)
      .when({ type: 'PlanWindow', data: once }, { now })
      .then({ type: 'WindowPlanned', data: once });
  });
  it('is planned once under its key', () => {
    given(cycle, opened, planned)
      .when({ type: 'PlanWindow', data: window }, { now })
      .refused('ALREADY_EXISTS');
  });
  it.each(bounds)('is not planned as one %s', (_, opens, closes) => {
    given(cycle, opened)
      .when({ type: 'PlanWindow', data: { ...window, opens, closes } }, { now })
      .refused('BAD_USER_INPUT');
  });
  it('is moved to other days', () => {
    given(cycle, opened, planned)
      .when(move('summer-2026', day('2026-06-08'), ends), { now })
      .then({
        type: 'WindowMoved',
        data: { cycle: id, key: 'summer-2026', opens: day('2026-06-08'), closes: ends, nextYear },
      });
  });
  it.each(bounds)('is not moved to become one %s', (_, opens, closes) => {
    given(cycle, opened, planned)
      .when(move('summer-2026', opens, closes), { now })
      .refused('BAD_USER_INPUT');
  });
  it('must be planned to be moved', () => {
    given(cycle, opened, planned)
      .when(move('spring-2026', day('2026-03-01'), day('2026-03-31')), { now })
      .refused('UNKNOWN_WINDOW');
  });
});

describe('A set of priorities', () => {
  const adopt = (from: Day): CycleCommand & { type: 'AdoptPriorities' } => ({
    type: 'AdoptPriorities',
    data: {
      cycle: id,
      from,
      priorities: [{ key: 'literacy', name: { cy: 'Llythrennedd', en: 'Literacy' } }],
    },
  });
  it.each([starts, ends])(
    'is adopted from a day of the cycle, the first and the last included: %s',
    (from) => {
      given(cycle, opened)
        .when(adopt(from), { now })
        .then({ type: 'PrioritiesAdopted', data: adopt(from).data });
    },
  );
  it.each([dayBefore, dayAfter])('is not adopted from a day outside the cycle: %s', (from) => {
    given(cycle, opened).when(adopt(from), { now }).refused('BAD_USER_INPUT');
  });
});
