import { describe, expect, it } from '@jest/globals';
import type { CycleId, Edtf, PartnerId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import {
  reflectedIn,
  reflectionCoverage,
  type ReflectionRow,
  reflectionsView,
} from './reflection.projection.ts';
import type { ReflectionEvent } from './reflection.ts';

const powys = 'partner-W06000023' as PartnerId;
const inYear = { cycle: 'cycle-2025-26' as CycleId, partner: powys };
const place = { ...inYear, window: 'summer-2026' };
const text = { en: { key: 'reflection-1', sealed: 'v1.x' } };
const content = {
  about: ['literacy', 'numeracy'],
  workedWell: text,
  visibility: 'PARTNERS' as const,
};
const other = { about: ['literacy'], couldImprove: text, visibility: 'PARTNERS' as const };
const happened = (
  event: ReflectionEvent,
  occurred: string,
  revision: number,
): EventOf<ReflectionEvent> =>
  ({ ...event, occurred: occurred as Edtf, revision }) as EventOf<ReflectionEvent>;
const posted = happened(
  { type: 'ReflectionPosted', data: { ...place, ...content, late: true } },
  '2026-06-05',
  0,
);
const revised = happened(
  { type: 'ReflectionRevised', data: { ...place, ...other } },
  '2026-06-20',
  1,
);
const withdrawn = happened(
  { type: 'ReflectionWithdrawn', data: { ...place, about: ['literacy'], visibility: 'PARTNERS' } },
  '2026-06-21',
  2,
);

type Fold = (
  row: ReflectionRow | undefined,
  event: EventOf<ReflectionEvent>,
  key: string,
) => ReflectionRow | null;
const rowAfter = (...events: readonly EventOf<ReflectionEvent>[]): ReflectionRow => {
  const on = reflectionsView.on as Readonly<Record<string, Fold>>;
  const row = events.reduce<ReflectionRow | null>(
    (before, event) => on[event.type]?.(before ?? undefined, event, 'reflection-1') ?? null,
    null,
  );
  if (row === null) throw new Error('there is no row');
  return row;
};

describe('The row of a reflection', () => {
  it('holds what was posted', () => {
    expect(rowAfter(posted)).toEqual({
      ...place,
      ...content,
      late: true,
      occurred: '2026-06-05',
      withdrawn: false,
      revision: 0,
    });
  });
  it('keeps its day and its lateness when it is revised, and loses what was cleared', () => {
    expect(rowAfter(posted, revised)).toEqual({
      ...place,
      ...other,
      late: true,
      occurred: '2026-06-05',
      withdrawn: false,
      revision: 1,
    });
  });
  it('stays when it is withdrawn, and says so', () => {
    expect(rowAfter(posted, revised, withdrawn)).toEqual({
      ...rowAfter(posted, revised),
      withdrawn: true,
      revision: 2,
    });
  });
  it('is found by its day, its partner, its window and what it is about', () => {
    expect(reflectionsView.columns(rowAfter(posted))).toEqual({
      cycle: 'cycle-2025-26',
      window: 'summer-2026',
      partner: powys,
      body: '',
      about: ['literacy', 'numeracy'],
      late: 1,
      withdrawn: 0,
      day: '2026-06-05',
    });
    expect(reflectionsView.columns(rowAfter(posted, withdrawn))).toMatchObject({ withdrawn: 1 });
  });
  it('stands under no window where it names none', () => {
    const free = rowAfter(
      happened(
        { type: 'ReflectionPosted', data: { ...inYear, ...content, late: false } },
        '2026-06-05',
        0,
      ),
    );
    expect(reflectionsView.columns(free)).toMatchObject({ window: '' });
    expect(reflectedIn.by(free)).toEqual([]);
  });
});

describe('A reflection', () => {
  it('counts for its partner once for each priority, in the month it occurred', () => {
    expect(reflectionCoverage.by(rowAfter(posted))).toEqual([
      { partner: powys, priority: 'literacy', cycle: 'cycle-2025-26', month: '2026-06' },
      { partner: powys, priority: 'numeracy', cycle: 'cycle-2025-26', month: '2026-06' },
    ]);
  });
  it('counts after a revision for what it is about now', () => {
    expect(reflectionCoverage.by(rowAfter(posted, revised))).toEqual([
      { partner: powys, priority: 'literacy', cycle: 'cycle-2025-26', month: '2026-06' },
    ]);
  });
  it('counts in its window', () => {
    expect(reflectedIn.by(rowAfter(posted))).toEqual([
      { cycle: 'cycle-2025-26', window: 'summer-2026', partner: powys },
    ]);
  });
  it('counts nowhere once it is withdrawn', () => {
    expect(reflectionCoverage.by(rowAfter(posted, withdrawn))).toEqual([]);
    expect(reflectedIn.by(rowAfter(posted, withdrawn))).toEqual([]);
  });
});
