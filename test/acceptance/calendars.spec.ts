import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import { CYCLE, DYSGU, fresh, openTheYear, POWYS } from './support/year.ts';

const TIMELINE =
  'query ($filter: TimelineFilter) { timeline(filter: $filter) { totalCount nodes { occurred unplaced schoolYear financialYear } } }';
const COVERAGE = `query ($cycle: ID, $schoolYear: String, $financialYear: String, $from: Date, $to: Date) {
  coverage(cycle: $cycle, schoolYear: $schoolYear, financialYear: $financialYear, from: $from, to: $to) { partner { id } cells { priority { key } dialogues unplaced } } }`;
const FUNDING =
  'query ($filter: FundingFilter) { funding(filter: $filter) { total lines { announced financialYears } } }';
const name = (en: string): object => ({ cy: `${en} (cy)`, en });

describe('An analyst and two calendars', () => {
  let cylch: Cylch;
  let office: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-09-05T10:00:00Z' });
    office = await openTheYear(cylch);
    for (const held of ['2025-09-01', '2026-03-31', '2026-04-01', '2026-08-31', '2026-21']) {
      await office.learn(
        'mutation ($input: RecordDialogueInput!) { recordDialogue(input: $input) { eventIds } }',
        {
          input: {
            commandId: fresh(),
            cycle: CYCLE,
            partners: [POWYS, DYSGU],
            about: ['literacy'],
            held,
            summary: name('They talked'),
            visibility: 'PUBLIC',
          },
        },
      );
    }
    for (const [key, years, announced] of [
      ['one', ['2025-26'], '2025-09-01'],
      ['two', ['2025-26', '2026-27'], '2026-08-31'],
      ['three', ['2026-27'], '2026-09-01'],
    ] as const) {
      await office.learn(
        'mutation ($input: AnnounceFundingInput!) { announceFunding(input: $input) { eventIds } }',
        {
          input: {
            commandId: fresh(),
            key,
            name: name(key),
            financialYears: years,
            amount: '100.00',
            status: 'IN_YEAR',
            announced,
          },
        },
      );
    }
  });
  afterAll(() => cylch.close());

  const days = async (filter: object): Promise<readonly string[]> => {
    const { timeline } = await office.learn(TIMELINE, {
      filter: { kinds: ['DIALOGUE'], ...filter },
    });
    const occurred = (timeline.nodes as { occurred: string }[]).map((line) => line.occurred);
    expect(timeline.totalCount).toBe(occurred.length);
    return occurred;
  };
  const talks = async (span: object): Promise<object> => {
    const { coverage } = (await office.learn(COVERAGE, span)) as {
      coverage: {
        partner: { id: string };
        cells: { priority: { key: string }; dialogues: number; unplaced: number }[];
      }[];
    };
    const cell = coverage
      .find(({ partner }) => partner.id === POWYS)
      ?.cells.find(({ priority }) => priority.key === 'literacy');
    return { dialogues: cell?.dialogues, unplaced: cell?.unplaced };
  };

  it('A2 the timeline by school year and by financial year, to the day', async () => {
    expect(await days({ financialYear: '2025-26' })).toEqual([
      '2025-09-01',
      '2026-21',
      '2026-03-31',
    ]);
    expect(await days({ financialYear: '2026-27' })).toEqual(['2026-04-01', '2026-08-31']);
    expect(await days({ schoolYear: '2025-26' })).toHaveLength(5);
    expect([await days({ schoolYear: '2024-25' }), await days({ schoolYear: '2026-27' })]).toEqual([
      [],
      [],
    ]);
    expect(await days({ financialYear: '2025-26' })).toEqual(
      await days({ from: '2025-04-01', to: '2026-03-31' }),
    );
  });

  it('A2 a line that may lie in two financial years says that it is in neither for certain', async () => {
    const { timeline } = await office.learn(TIMELINE, { filter: { kinds: ['DIALOGUE'] } });
    expect((timeline.nodes as { occurred: string }[]).slice(1, 4)).toEqual([
      { occurred: '2026-21', unplaced: true, schoolYear: '2025-26', financialYear: null },
      { occurred: '2026-03-31', unplaced: false, schoolYear: '2025-26', financialYear: '2025-26' },
      { occurred: '2026-04-01', unplaced: false, schoolYear: '2025-26', financialYear: '2026-27' },
    ]);
  });

  it('A2 coverage by either calendar is that of its months, what has no certain month told apart', async () => {
    expect(await talks({ cycle: CYCLE })).toEqual({ dialogues: 5, unplaced: 1 });
    expect(await talks({ schoolYear: '2025-26' })).toEqual({ dialogues: 4, unplaced: 1 });
    expect(await talks({ financialYear: '2025-26' })).toEqual({ dialogues: 2, unplaced: 1 });
    expect(await talks({ financialYear: '2026-27' })).toEqual(
      await talks({ from: '2026-04-01', to: '2027-03-31' }),
    );
  });

  it('A2 money for a financial year, and money announced in a school year', async () => {
    const money = async (filter: object): Promise<object> => {
      const {
        funding: { total, lines },
      } = await office.learn(FUNDING, { filter });
      return {
        total,
        announced: (lines as { announced: string }[]).map(({ announced }) => announced),
      };
    };
    expect(await money({ financialYear: '2025-26' })).toEqual({
      total: '200.00',
      announced: ['2025-09-01', '2026-08-31'],
    });
    expect(await money({ financialYear: '2026-27' })).toEqual({
      total: '200.00',
      announced: ['2026-08-31', '2026-09-01'],
    });
    expect(await money({ announcedSchoolYear: '2025-26' })).toEqual({
      total: '200.00',
      announced: ['2025-09-01', '2026-08-31'],
    });
    expect(await money({ announcedSchoolYear: '2026-27', financialYear: '2026-27' })).toEqual({
      total: '100.00',
      announced: ['2026-09-01'],
    });
  });

  it.each([
    ['a year that is none', TIMELINE, { filter: { schoolYear: '2025-27' } }, 'filter.schoolYear'],
    [
      'a year that is none',
      TIMELINE,
      { filter: { financialYear: '2025' } },
      'filter.financialYear',
    ],
    ['a year that is none', COVERAGE, { schoolYear: 'now' }, 'schoolYear'],
    [
      'a year that is none',
      FUNDING,
      { filter: { announcedSchoolYear: '26' } },
      'filter.announcedSchoolYear',
    ],
    [
      'two years',
      TIMELINE,
      { filter: { schoolYear: '2025-26', financialYear: '2025-26' } },
      'schoolYear',
    ],
    [
      'a year and days',
      TIMELINE,
      { filter: { financialYear: '2025-26', from: '2025-05-01' } },
      'financialYear',
    ],
    [
      'a year and days',
      COVERAGE,
      { schoolYear: '2025-26', from: '2025-09-01', to: '2025-09-30' },
      'schoolYear',
    ],
    [
      'a year and days',
      FUNDING,
      { filter: { announcedSchoolYear: '2025-26', announcedFrom: '2025-09-01' } },
      'announcedSchoolYear',
    ],
  ])('is refused %s, by the field, in both languages', async (_, query, variables, field) => {
    const [cy, en] = await Promise.all(
      ['cy', 'en'].map(
        async (language) => (await office.ask(query, variables, { language })).errors[0],
      ),
    );
    expect([cy?.extensions, en?.extensions]).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', field }),
      expect.objectContaining({ code: 'BAD_USER_INPUT', field }),
    ]);
    expect(cy?.message).not.toBe(en?.message);
  });
});
