import type { Day, Position, StreamId } from '@cylch/kernel';
import type { EventFilter, Filter, EntryFilter, Range } from '../../views.ts';
import type { Chance } from '../sample/chance.ts';
import { CYCLES, PARTNERS, PRIORITIES } from '../sample/history.ts';

const DAYS = ['2024', '2024-11-15', '2025-01-20', '2025-03', '2025-06-01', '2026'];
/** One value, several, a value never said, or at times none at all. */
const aCommand = (chance: Chance, of: readonly string[]): string | readonly string[] =>
  chance.oneIn(12)
    ? []
    : chance.oneIn(10)
      ? 'never said'
      : chance.oneIn(2)
        ? chance.one(of)
        : chance.some(of, 1);

export const aNoteFilter = (chance: Chance): Filter => ({
  ...(chance.oneIn(2) && { cycle: aCommand(chance, CYCLES) }),
  ...(chance.oneIn(3) && { by: aCommand(chance, PARTNERS) }),
  ...(chance.oneIn(2) && { about: aCommand(chance, PRIORITIES) }),
  ...(chance.oneIn(3) && { state: chance.one(['OPEN', 'WITHDRAWN']) }),
  ...(chance.oneIn(4) && { weight: chance.oneIn(2) ? chance.upTo(4) : [0, 1, 2] }),
});
export const aMemberFilter = (chance: Chance): Filter => ({
  ...(chance.oneIn(2) && { cycle: aCommand(chance, CYCLES) }),
  ...(chance.oneIn(2) && { kind: aCommand(chance, ['SCHOOL', 'COUNCIL']) }),
  ...(chance.oneIn(4) && { turn: [1, 2] }),
});
export const aRange = (chance: Chance): Range => ({
  ...(chance.oneIn(3) && { from: chance.one(DAYS) }),
  ...(chance.oneIn(3) && { until: chance.one(DAYS) }),
});

export const anEventFilter = (chance: Chance, streams: readonly StreamId[]): EventFilter => ({
  ...(chance.oneIn(5) && { stream: chance.one(streams) }),
  ...(chance.oneIn(4) && { streams: chance.some(streams.slice(0, 4)) }),
  ...(chance.oneIn(3) && { cycle: chance.one([...CYCLES, '', 'never said']) }),
  ...(chance.oneIn(3) && {
    types: chance.some(['Noted', 'Revised', 'Shown', 'Opened', 'NeverSaid']),
  }),
  ...(chance.oneIn(3) && { after: chance.upTo(streams.length) as Position }),
  ...(chance.oneIn(3) && { until: chance.upTo(streams.length) as Position }),
});
export const anEntryFilter = (chance: Chance): EntryFilter => ({
  ...(chance.oneIn(2) && { cycle: chance.one([...CYCLES, '', 'never said']) }),
  ...(chance.oneIn(3) && {
    kinds: chance.some(['REFLECTION', 'MEETING', 'CYCLE', 'RISK'] as const),
  }),
  ...(chance.oneIn(3) && { partners: chance.some([...PARTNERS, 'all']) }),
  ...(chance.oneIn(3) && { about: chance.some(PRIORITIES) }),
  ...(chance.oneIn(3) && { from: chance.one(DAYS) as Day }),
  ...(chance.oneIn(3) && { to: chance.one(DAYS) as Day }),
});
