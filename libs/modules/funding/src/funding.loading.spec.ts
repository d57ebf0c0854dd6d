import { describe, expect, it } from '@jest/globals';
import type { Request, AsOf } from '@cylch/graphql';
import type { Day, Edtf, Money, Position } from '@cylch/kernel';
import type { Page, PageQuery } from '@cylch/read-models';
import { linesOf } from './funding.loading.ts';
import type { FundingRow } from './funding.projection.ts';

const ROWS = ['2024-12-06', '2024-12-10', '2025-03-01'].map((announced, index) => ({
  key: `funding-${String(index)}`,
  from: 1 as Position,
  row: {
    name: { en: announced },
    financialYears: ['2024-25'],
    status: 'IN_YEAR' as const,
    amount: '1.00' as Money,
    announced: announced as Edtf,
    supersedes: [],
  },
}));
const at: AsOf = { position: 9 as Position, on: '2025-06-01' as Day, pinned: true };

/** A store that gives one row at once, and notes what it was asked. */
function store(): Readonly<{ request: Request; asked: PageQuery[] }> {
  const asked: PageQuery[] = [];
  const page = (_: unknown, query: PageQuery): Promise<Page<FundingRow>> => {
    asked.push(query);
    const rest = ROWS.filter(
      ({ row, key }) =>
        query.after === undefined ||
        `${row.announced} ${key}` > `${String(query.after.sort)} ${query.after.key}`,
    );
    return Promise.resolve({ rows: rest.slice(0, 1), more: rest.length > 1 });
  };
  return {
    request: { readModels: { page } } as unknown as Request,
    asked,
  };
}

describe('The lines of funding', () => {
  it('are all that match, each once, however few a store gives at once', async () => {
    expect((await linesOf(store().request, {}, at)).map(({ id }) => id)).toEqual([
      'funding-0',
      'funding-1',
      'funding-2',
    ]);
  });
  it('are asked for by financial year, status and days of announcement, both days included', async () => {
    const { request, asked } = store();
    await linesOf(
      request,
      {
        financialYear: '2024-25',
        statuses: ['IN_YEAR'],
        announcedFrom: '2024-12-01' as Day,
        announcedTo: '2024-12-31' as Day,
      },
      at,
    );
    expect(asked[0]).toMatchObject({
      at: 9,
      where: { years: '2024-25', status: ['IN_YEAR'] },
      within: { from: '2024-12-01', until: '2024-12-31~' },
      ascending: true,
    });
  });
});
