import { describe, expect, it } from '@jest/globals';
import { type Request, Thing } from '@cylch/graphql';
import { compact, type Day, type Position } from '@cylch/kernel';
import { isWithoutActiveOwner } from './active-owner.ts';

/** A body that ended on a day, and a partner, which never does. */
class Body extends Thing<Readonly<{ closed: string }>> {
  get state(): string {
    return this.at.on < this.row.closed ? 'ACTIVE' : 'CLOSED';
  }
}
class Partner extends Thing {}
const things = [
  { category: 'body', projection: { name: 'bodies' }, type: Body },
  { category: 'partner', projection: { name: 'partners' }, type: Partner },
];
const rows: Readonly<Record<string, object>> = {
  'body-board': { closed: '2025-11-04' },
  'partner-W06000023': {},
};
const request = {
  kindOf: (id: string) => things.find(({ category }) => id.startsWith(`${category}-`)),
  row: (_: unknown, key: string) =>
    Promise.resolve(rows[key] === undefined ? undefined : { key, from: 3, row: rows[key] }),
} as unknown as Request;
const on = (day: string): Parameters<typeof isWithoutActiveOwner>[2] => ({
  position: 9 as Position,
  on: day as Day,
  pinned: true,
});

describe('A risk without an active owner', () => {
  const without = (owner: string | undefined, day = '2026-06-15', open = true): Promise<boolean> =>
    isWithoutActiveOwner({ open, ...compact({ owner }) }, request, on(day));
  it('is owned by nobody', async () => {
    expect(await without(undefined)).toBe(true);
  });
  it('is owned by a body that is closed on the day meant', async () => {
    expect(await without('body-board', '2025-11-03')).toBe(false);
    expect(await without('body-board', '2025-11-04')).toBe(true);
  });
  it('is not owned by a partner', async () => {
    expect(await without('partner-W06000023')).toBe(false);
  });
  it('is open', async () => {
    expect(await without(undefined, '2026-06-15', false)).toBe(false);
  });
});
