import { describe, expect, it } from '@jest/globals';
import type { Request, AsOf } from '@cylch/graphql';
import type { Day, Edtf, Position } from '@cylch/kernel';
import type { Page, PageQuery } from '@cylch/read-models';
import { milestonesIn } from './milestone.loading.ts';
import type { MilestoneRow } from './milestone.projection.ts';

const planned = (key: string, day: string, more: Partial<MilestoneRow> = {}) => ({
  key,
  from: 1 as Position,
  day,
  row: { name: { en: key }, planned: day as Edtf, plans: [day as Edtf], ...more },
});
const ROWS = [
  planned('milestone-b', '2025-01-01'),
  planned('milestone-c', '2025-01-01'),
  planned('milestone-a', '2025-02-01', { reached: '2025-02-01' as Edtf }),
  planned('milestone-d', '2025-03-01'),
  planned('milestone-e', '2025-12-01'),
];

/** A store that gives two rows at once, whatever is asked for. */
const page = (_: unknown, { after }: PageQuery): Promise<Page<MilestoneRow>> => {
  const rest = ROWS.filter(
    ({ day, key }) => after === undefined || `${day} ${key}` > `${String(after.sort)} ${after.key}`,
  );
  return Promise.resolve({ rows: rest.slice(0, 2), more: rest.length > 2 });
};
const request = {
  readModels: { page },
} as unknown as Request;
const at: AsOf = { position: 9 as Position, on: '2025-06-01' as Day, pinned: true };

describe('Milestones by their states', () => {
  it('are those that stand so on the day, in the order of the list', async () => {
    const { nodes, pageInfo, totalCount } = await milestonesIn(
      request,
      {},
      { states: ['OVERDUE'], at },
    );
    expect(nodes.map(({ id }) => id)).toEqual(['milestone-b', 'milestone-c', 'milestone-d']);
    expect(pageInfo.hasNextPage).toBe(false);
    expect(await totalCount).toBe(3);
  });
  it('are counted whole, however few a page shows', async () => {
    const { nodes, totalCount } = await milestonesIn(
      request,
      { first: 1 },
      { states: ['OVERDUE', 'REACHED'], at },
    );
    expect(nodes).toHaveLength(1);
    expect(await totalCount).toBe(4);
  });
  it('come page by page, none twice and none missed', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await milestonesIn(
        request,
        { first: 1, after },
        { states: ['PLANNED', 'OVERDUE'], at },
      );
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(['milestone-b', 'milestone-c', 'milestone-d', 'milestone-e']);
  });
  it('are others on another day', async () => {
    const { nodes } = await milestonesIn(
      request,
      {},
      { states: ['OVERDUE'], at: { ...at, on: '2024-12-31' as Day } },
    );
    expect(nodes).toEqual([]);
  });
});
