import type { Day, LocalisedName } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { PartnerKind } from '@cylch/partner';
import { adopt, type Adoption, type CycleEvent, type Planned, type TermDays } from './cycle.ts';

/**
 * A cycle as it stood at a place: days in Wales; sets of priorities by the day from which they are
 * in force.
 */
export type CycleRow = Readonly<{
  name: LocalisedName;
  starts: Day;
  ends: Day;
  /** The day on which it was closed. */
  closed?: string;
  terms: readonly TermDays[];
  windows: readonly Planned[];
  adopted: readonly Adoption[];
}>;

/** The cycles, by the day they start. */
export const cyclesView = defineProjection<CycleRow, CycleEvent>()({
  name: 'cycles',
  version: 1,
  shape: { starts: 'text' },
  columns: ({ starts }) => ({ starts }),
  sort: 'starts',
  sortIsDay: false,
  seeks: [[]],
  on: {
    CycleOpened: (_, { data: { name, starts, ends } }) => ({
      name,
      starts,
      ends,
      terms: [],
      windows: [],
      adopted: [],
    }),
    CycleClosed: (row, { occurred }) => change(row, { closed: occurred }),
    TermsSet: (row, { data: { terms } }) => change(row, { terms }),
    WindowPlanned: (row, { data: { key, name, opens, closes, recurs } }) =>
      change(row, { windows: [...(row?.windows ?? []), { key, name, opens, closes, recurs }] }),
    WindowMoved: (row, { data: { key, opens, closes } }) =>
      change(row, {
        windows: (row?.windows ?? []).map((window) =>
          window.key === key ? { ...window, opens, closes } : window,
        ),
      }),
    PrioritiesAdopted: (row, { data: { from, priorities } }) =>
      change(row, { adopted: adopt(row?.adopted ?? [], { from, priorities }) }),
  },
});

function change(row: CycleRow | undefined, more: Partial<CycleRow>): CycleRow {
  if (row === undefined) throw new Error('a cycle changed before it was opened');
  return { ...row, ...more };
}

export type CyclePartnerRow = Readonly<{ cycle: string; partner: string; kind: PartnerKind }>;
const keyOf = (cycle: string, partner: string): string => `${cycle} ${partner}`;

type Members = readonly Readonly<{ partner: string; kind: PartnerKind }>[];
const known = new WeakMap<Members, ReadonlyMap<string, Members[number]>>();
/**
 * Members by the keys of their rows: each is asked for, and a school’s year opens with some fifteen
 * hundred.
 */
function membersOf(cycle: string, members: Members): ReadonlyMap<string, Members[number]> {
  const found =
    known.get(members) ?? new Map(members.map((member) => [keyOf(cycle, member.partner), member]));
  known.set(members, found);
  return found;
}

/** Who takes part in which cycle: one row for each, in the order of kinds and ids. */
export const cyclePartnersView = defineProjection<CyclePartnerRow, CycleEvent>()({
  name: 'cycle_partners',
  version: 1,
  keys: ({ type, stream, data }) => {
    const { members = [], partner } = data as {
      members?: readonly { partner: string }[];
      partner?: string;
    };
    if (type === 'PartnerAddedToCycle') return [keyOf(stream, partner ?? '')];
    return type === 'CycleOpened' ? members.map((member) => keyOf(stream, member.partner)) : [];
  },
  shape: { cycle: 'text', kind: 'text', place: 'text' },
  columns: ({ cycle, partner, kind }) => ({ cycle, kind, place: `${kind} ${partner}` }),
  sort: 'place',
  sortIsDay: false,
  seeks: [['cycle'], ['cycle', 'kind']],
  on: {
    CycleOpened: (_, { data: { cycle, members } }, key) => {
      const member = membersOf(cycle, members).get(key);
      return member === undefined ? null : { cycle, ...member };
    },
    PartnerAddedToCycle: (_, { data: { cycle, partner, kind } }) => ({ cycle, partner, kind }),
  },
});
