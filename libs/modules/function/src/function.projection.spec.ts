import { describe, expect, it } from '@jest/globals';
import type { Day, Edtf, StreamId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { eveOf, holdingOn } from './chain.ts';
import { type FunctionRow, functionsView } from './function.projection.ts';
import { functionEntries } from './function.timeline.ts';
import type { FunctionEvent } from './function.ts';

const board = 'body-programme-board' as StreamId,
  powys = 'partner-W06000023' as StreamId,
  dysgu = 'body-dysgu' as StreamId;
const edtf = (text: string): Edtf => text as Edtf;
const name = { cy: 'Cyfrifoldeb am gynnydd', en: 'Responsibility for progress' };
const of = { function: 'function-responsibility' as StreamId, name };
const described: FunctionEvent = {
  type: 'FunctionDescribed',
  data: { ...of, key: 'responsibility', holders: [board], from: edtf('2024-01') },
};
const planned = (from: string, ...to: StreamId[]): FunctionEvent => ({
  type: 'FunctionTransferPlanned',
  data: { ...of, to, from: edtf(from) },
});
const transferred = (
  from: string,
  until: string | undefined,
  ...to: StreamId[]
): FunctionEvent => ({
  type: 'FunctionTransferred',
  data: {
    ...of,
    to,
    from: edtf(from),
    formerly: [board],
    ...(until === undefined ? {} : { until: edtf(until) }),
  },
});

type Fold = (row: FunctionRow | undefined, event: FunctionEvent, key: string) => FunctionRow | null;
const rowAfter = (...events: readonly FunctionEvent[]): FunctionRow => {
  const on = functionsView.on as unknown as Readonly<Record<string, Fold>>;
  const row = events.reduce<FunctionRow | null>(
    (before, event) => on[event.type]?.(before ?? undefined, event, of.function) ?? null,
    null,
  );
  if (row === null) throw new Error('there is no row');
  return row;
};
const holdersOn = (day: string, ...events: readonly FunctionEvent[]): readonly StreamId[] =>
  holdingOn(rowAfter(...events).chain, day as Day)?.holders ?? [];
const first = { holders: [board], from: '2024-01', planned: false };

describe('The row of a function', () => {
  it('holds who holds it', () => {
    expect(rowAfter(described)).toEqual({ key: 'responsibility', name, chain: [first] });
  });
  it('holds nobody where no holder is known', () => {
    expect(
      rowAfter({ type: 'FunctionDescribed', data: { ...of, key: 'responsibility', holders: [] } })
        .chain,
    ).toEqual([]);
  });
  it('holds the whole chain: who held it until when, and who holds it now', () => {
    expect(rowAfter(described, transferred('2025-11?', '2025-10?', powys, dysgu)).chain).toEqual([
      { ...first, until: '2025-10?' },
      { holders: [powys, dysgu], from: '2025-11?', planned: false },
    ]);
  });
  it('holds a plan beside it, which ends nothing', () => {
    expect(rowAfter(described, planned('../2025-04', dysgu)).chain).toEqual([
      first,
      { holders: [dysgu], from: '../2025-04', planned: true },
    ]);
  });
  it('replaces a plan by a newer one to the same holders, in whichever order they are named', () => {
    expect(
      rowAfter(described, planned('../2025-04', dysgu, powys), planned('2025-09', powys, dysgu))
        .chain,
    ).toEqual([first, { holders: [powys, dysgu], from: '2025-09', planned: true }]);
  });
  it('replaces a plan by the transfer to the same holders', () => {
    expect(
      rowAfter(described, planned('../2025-04', dysgu), transferred('2025-09', '2025-08', dysgu))
        .chain,
    ).toEqual([
      { ...first, until: '2025-08' },
      { holders: [dysgu], from: '2025-09', planned: false },
    ]);
  });
  it('keeps a plan to other holders, in the order of the days', () => {
    expect(
      rowAfter(
        described,
        planned('2026-09', dysgu),
        planned('2025-01', dysgu, powys),
        transferred('2025-09', '2025-08', powys),
      ).chain.map(({ from, planned: only }) => [from, only]),
    ).toEqual([
      ['2024-01', false],
      ['2025-01', true],
      ['2025-09', false],
      ['2026-09', true],
    ]);
  });
  it('is put in order by its key', () => {
    expect(functionsView.columns(rowAfter(described))).toEqual({ name: 'responsibility' });
  });
});

describe('On a day a function', () => {
  const passing = [described, transferred('2025-11?', '2025-10?', powys, dysgu)];
  it('is held by nobody before the first holding', () => {
    expect(holdersOn('2023-12-31', ...passing)).toEqual([]);
  });
  it('is held by those of that day, one or more', () => {
    expect(holdersOn('2025-10-31', ...passing)).toEqual([board]);
    expect(holdersOn('2025-11-01', ...passing)).toEqual([powys, dysgu]);
  });
  it('is held by nobody in a gap', () => {
    const events = [described, transferred('2025-11-01', '2025-08', powys)];
    expect(holdersOn('2025-08-31', ...events)).toEqual([board]);
    expect(holdersOn('2025-09-01', ...events)).toEqual([]);
    expect(holdersOn('2025-10-31', ...events)).toEqual([]);
  });
  it('is held as before where a transfer is only planned, though its day has come', () => {
    expect(holdersOn('2026-01-01', described, planned('2025-04', dysgu))).toEqual([board]);
  });
});

describe('The eve of a day', () => {
  it.each([
    ['2025-11-01', '2025-10-31'],
    ['2025-03-01~', '2025-02-28~'],
    ['2025-11', '2025-10'],
    ['2025-01?', '2024-12?'],
    ['2025', '2024'],
    ['2025-22', '2025-05-31'],
    ['2025-11-05/2025-12', '2025-11-04'],
    ['../2025-04', '2025-04-29'],
    ['202X', '2019-12-31'],
  ])('is as exact as it is written: of %s it is %s', (from, eve) => {
    expect(eveOf(edtf(from))).toBe(eve);
  });
});

describe('The lines of a function', () => {
  it('are told of the partners that held it and that hold it now', () => {
    const { data } = transferred('2025-11', '2025-10', powys, dysgu) as Extract<
      FunctionEvent,
      { type: 'FunctionTransferred' }
    >;
    const conwy = 'partner-W06000003' as StreamId;
    const event = {
      type: 'FunctionTransferred',
      data: { ...data, formerly: [conwy], cycle: 'cycle-2025-26' },
    } as EventOf<FunctionEvent, 'FunctionTransferred'>;
    expect(functionEntries.on.FunctionTransferred?.(event)).toMatchObject({
      kind: 'RESPONSIBILITY',
      names: [name],
      cycle: 'cycle-2025-26',
      partners: [conwy, powys],
    });
  });
});
