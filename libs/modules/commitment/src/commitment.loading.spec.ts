import { describe, expect, it } from '@jest/globals';
import type { Request, AsOf } from '@cylch/graphql';
import type { Day, Edtf, Position } from '@cylch/kernel';
import { firstOf } from './commitment.loading.ts';
import type { CommitmentRow } from './commitment.projection.ts';
import { sealed } from './spec-kit.ts';

const at: AsOf = { position: 9 as Position, on: '2026-06-15' as Day, pinned: false };
const row = (more: Partial<CommitmentRow>): CommitmentRow => ({
  cycle: 'cycle-2026-27',
  about: [],
  occurred: '2026-06-09' as Edtf,
  blockedBy: [],
  ...more,
});
const first = row({ cycle: 'cycle-2024-25', text: { en: sealed('meet twice') } });
const second = row({ cycle: 'cycle-2025-26', carriedFrom: 'commitment-1' }),
  third = row({ carriedFrom: 'commitment-2' });
const requestOver = (rows: Readonly<Record<string, CommitmentRow>>): Request =>
  ({
    row: (_: unknown, key: string, from: Position) =>
      Promise.resolve(
        from === at.position && rows[key] !== undefined ? { key, from, row: rows[key] } : undefined,
      ),
  }) as unknown as Request;

describe('What a commitment says', () => {
  const request = requestOver({ 'commitment-1': first, 'commitment-2': second });
  it('is what it said when it was first made, through however many cycles it was carried', async () => {
    expect(await firstOf(request, third, at)).toBe(first);
    expect(await firstOf(request, second, at)).toBe(first);
  });
  it('is its own where it was not carried', async () => {
    expect(await firstOf(request, first, at)).toBe(first);
  });
  it('ends where the one before is not there', async () => {
    expect(await firstOf(requestOver({}), third, at)).toBe(third);
  });
});
