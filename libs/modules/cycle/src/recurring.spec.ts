import { describe, expect, it } from '@jest/globals';
import type { CycleId, Day } from '@cylch/kernel';
import { cycle, type CycleState, type Planned } from './cycle.ts';
import { plannedAgain } from './recurring.ts';

const day = (text: string): Day => text as Day;
const year = (first: number): Readonly<{ cycle: CycleId; starts: Day; ends: Day }> => ({
  cycle: `cycle-${first}` as CycleId,
  starts: day(`${first}-09-01`),
  ends: day(`${first + 1}-08-31`),
});
const cycleOf = (first: number, ...windows: readonly Planned[]): CycleState => {
  const { starts, ends } = year(first);
  return {
    ...cycle.initial,
    at: 'open',
    starts,
    ends,
    windows: new Map(windows.map((window) => [window.key, window])),
  };
};
const window = (opens: string, closes: string, more: Partial<Planned> = {}): Planned => ({
  key: 'summer-2026',
  name: { cy: 'Haf 2026', en: 'Summer 2026' },
  opens: day(opens),
  closes: day(closes),
  recurs: true,
  ...more,
});
const summer = window('2026-06-01', '2026-07-20');
const againOf = (state: CycleState, first: number): readonly Planned[] =>
  plannedAgain(state, year(first)).map(({ data }) => data);

describe('A window that recurs', () => {
  it('is planned again a year later, its key, names and days moved on', () => {
    expect(plannedAgain(cycleOf(2025, summer), year(2026))).toEqual([
      {
        type: 'WindowPlanned',
        occurred: '2027-06-01/2027-07-20',
        data: {
          cycle: 'cycle-2026',
          key: 'summer-2027',
          name: { cy: 'Haf 2027', en: 'Summer 2027' },
          opens: '2027-06-01',
          closes: '2027-07-20',
          recurs: true,
        },
      },
    ]);
  });
  it('moves on by as many years as lie between the cycles', () => {
    expect(againOf(cycleOf(2025, summer), 2027)).toMatchObject([
      { key: 'summer-2028', opens: '2028-06-01', closes: '2028-07-20' },
    ]);
  });
  it('moves the two years of a school year together', () => {
    const pair = window('2026-06-01', '2026-07-20', {
      key: 'review-2025-26',
      name: { cy: 'Adolygiad 2025–26', en: 'Review 2025–26' },
    });
    expect(againOf(cycleOf(2025, pair), 2026)).toMatchObject([
      { key: 'review-2026-27', name: { cy: 'Adolygiad 2026–27', en: 'Review 2026–27' } },
    ]);
  });
  it('keeps a key and a name without a year, in the languages it has', () => {
    expect(
      againOf(
        cycleOf(2025, window('2026-06-01', '2026-07-20', { key: 'summer', name: { cy: 'Haf' } })),
        2026,
      ),
    ).toMatchObject([{ key: 'summer', name: { cy: 'Haf' } }]);
    expect(
      againOf(cycleOf(2025, window('2026-06-01', '2026-07-20', { name: { cy: 'Haf' } })), 2026)[0]
        ?.name,
    ).toEqual({ cy: 'Haf' });
  });
  it('moves from 29 February to the last day of that month', () => {
    expect(againOf(cycleOf(2027, window('2028-02-29', '2028-03-31')), 2028)).toMatchObject([
      { opens: '2029-02-28', closes: '2029-03-31' },
    ]);
  });
  it('says what becomes of 29 February, in the fact of the next year', () => {
    const leap = window('2028-02-29', '2028-03-31');
    const [again] = plannedAgain(cycleOf(2027, leap), year(2028));
    expect(again?.data.thisYear).toEqual({
      cy: 'Yn 2029 mae’n agor ar 28 Chwefror, gan nad oes 29 Chwefror yn y flwyddyn honno; ar y diwrnod hwnnw y bydd wedyn. Yn 2029 mae’n cau ar 31 Mawrth eto, diwrnod olaf y mis.',
      en: 'In 2029 it opens on 28 February, as that year has no 29 February; it stays on that day afterwards. In 2029 it closes on 31 March again, the last day of the month.',
    });
    expect(again?.data.nextYear).toEqual({
      cy: 'Yn 2030 mae’n cau ar 31 Mawrth eto, diwrnod olaf y mis.',
      en: 'In 2030 it closes on 31 March again, the last day of the month.',
    });
  });
  it('says that 29 February is there again where it is', () => {
    const leap = window('2028-02-29', '2028-03-20');
    expect(plannedAgain(cycleOf(2027, leap), year(2031))[0]?.data.thisYear?.en).toBe(
      'In 2032 it opens on 29 February again, the last day of the month.',
    );
  });
  it('is left to be planned where it would not lie in the new year', () => {
    const short = { ...year(2026), starts: day('2026-09-10'), ends: day('2027-07-10') };
    const early = window('2025-09-05', '2025-10-01', { key: 'early' }),
      within = window('2025-10-01', '2025-10-31', { key: 'within' });
    expect(
      plannedAgain(cycleOf(2025, early, within, summer), short).map(({ data: { key } }) => key),
    ).toEqual(['within']);
  });
  it('may open on the first and close on the last day of the new year', () => {
    expect(againOf(cycleOf(2025, window('2025-09-01', '2026-08-31')), 2026)).toMatchObject([
      { opens: '2026-09-01', closes: '2027-08-31' },
    ]);
  });
});

describe('A window that does not recur', () => {
  it('stays in its year', () => {
    expect(againOf(cycleOf(2025, { ...summer, recurs: false }), 2026)).toEqual([]);
  });
});
