import { describe, expect, it } from '@jest/globals';
import { see, type AsOf } from '@cylch/graphql';
import type { Day, Edtf, Money, Position, StreamId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { FundingLine, FundingSummary } from './funding.graphql.ts';
import { type FundingRow, fundingView } from './funding.projection.ts';
import { fundingEntries } from './funding.timeline.ts';
import type { FundingEvent } from './funding.ts';

const inYear = 'funding-in-year' as StreamId,
  draft = 'funding-draft' as StreamId,
  both = 'funding-both' as StreamId;
const name = { en: 'Support for schools' };
const money = (text: string): Money => text as Money;
const happened = (event: FundingEvent): EventOf<FundingEvent> =>
  ({
    ...event,
    stream: event.data.funding,
    occurred: event.data.announced,
  }) as EventOf<FundingEvent>;
const given = {
  funding: inYear,
  key: 'in-year',
  name,
  financialYears: ['2024-25'],
  status: 'IN_YEAR' as const,
  amount: money('114000000.00'),
  announced: '2024-12-06' as Edtf,
};
const planned = {
  funding: draft,
  key: 'draft',
  name,
  financialYears: ['2025-26'],
  status: 'DRAFT_BUDGET' as const,
  amount: money('111500000.00'),
  announced: '2024-12-10' as Edtf,
};
const restated = {
  funding: both,
  key: 'both',
  name,
  financialYears: ['2024-25', '2025-26'],
  amount: money('262500000.00'),
  announced: '2025-03' as Edtf,
  supersedes: [inYear, draft],
};
const first = happened({ type: 'FundingAnnounced', data: given }),
  second = happened({ type: 'FundingAnnounced', data: planned });
const third = happened({ type: 'FundingRestated', data: restated });

type Rows = ReadonlyMap<string, FundingRow>;
type Fold = (
  row: FundingRow | undefined,
  event: EventOf<FundingEvent>,
  key: string,
) => FundingRow | null;
/** All rows after these facts, folded by their keys as a store does. */
const rowsAfter = (...events: readonly EventOf<FundingEvent>[]): Rows => {
  const rows = new Map<string, FundingRow>();
  for (const event of events) {
    for (const key of fundingView.keys?.(event) ?? []) {
      const row = (fundingView.on as Readonly<Record<string, Fold>>)[event.type]?.(
        rows.get(key),
        event,
        key,
      );
      if (row != null) rows.set(key, row);
    }
  }
  return rows;
};
const at: AsOf = { position: 3 as Position, on: '2025-04-01' as Day, pinned: true };
const summary = (rows: Rows): FundingSummary =>
  new FundingSummary(
    [...rows].map(([key, row]) => see(FundingLine, { key, from: at.position, row }, at)),
  );

describe('The rows of funding', () => {
  it('hold what was announced', () => {
    expect(rowsAfter(first).get(inYear)).toEqual({
      name,
      financialYears: ['2024-25'],
      status: 'IN_YEAR',
      amount: '114000000.00',
      announced: '2024-12-06',
      supersedes: [],
    });
  });
  it('hold what was restated as a line of its own', () => {
    expect(rowsAfter(first, second, third).get(both)).toEqual({
      name,
      financialYears: ['2024-25', '2025-26'],
      status: 'RESTATED',
      amount: '262500000.00',
      announced: '2025-03',
      supersedes: [inYear, draft],
    });
  });
  it('keep superseded lines with their own amounts, and say which line superseded them', () => {
    const rows = rowsAfter(first, second, third);
    expect(rows.get(inYear)).toEqual({ ...rowsAfter(first).get(inYear), supersededBy: both });
    expect(rows.get(draft)).toMatchObject({
      amount: '111500000.00',
      status: 'DRAFT_BUDGET',
      supersededBy: both,
    });
  });
  it('are superseded by the first line that says so', () => {
    const late = happened({
      type: 'FundingRestated',
      data: { ...restated, funding: 'funding-late' as StreamId, supersedes: [inYear] },
    });
    expect(rowsAfter(first, second, third, late).get(inYear)?.supersededBy).toBe(both);
  });
  it('are found by their years, where they stand, and the day they were announced', () => {
    const rows = rowsAfter(first, second, third);
    const columns = (id: StreamId): object => fundingView.columns(rows.get(id) as FundingRow);
    expect(columns(inYear)).toEqual({
      years: ['2024-25'],
      status: 'IN_YEAR',
      superseded: 1,
      day: '2024-12-06',
    });
    expect(columns(both)).toEqual({
      years: ['2024-25', '2025-26'],
      status: 'RESTATED',
      superseded: 0,
      day: '2025-03-01',
    });
  });
});

describe('What was announced', () => {
  it('comes to all its lines together', () => {
    expect(summary(rowsAfter(first, second)).total).toBe('225500000.00');
  });
  it('comes to what was restated, in place of what that superseded, which is shown beside it', () => {
    const details = summary(rowsAfter(first, second, third));
    expect(details.total).toBe('262500000.00');
    expect(details.lines.map(({ id }) => id)).toEqual([inYear, draft, both]);
  });
  it('comes to nothing where nothing was', () => {
    expect(summary(new Map()).total).toBe('0.00');
  });
});

describe('The lines that funding draws', () => {
  it('tell it by its name, in the cycle that was named', () => {
    const event = { ...third, data: { ...restated, cycle: 'cycle-2024-25' } } as EventOf<
      FundingEvent,
      'FundingRestated'
    >;
    expect(fundingEntries.on.FundingRestated?.(event)).toMatchObject({
      kind: 'FUNDING',
      names: [name],
      cycle: 'cycle-2024-25',
    });
    expect(
      fundingEntries.on.FundingAnnounced?.(first as EventOf<FundingEvent, 'FundingAnnounced'>),
    ).not.toHaveProperty('cycle');
  });
});
