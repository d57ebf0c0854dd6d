import type { Counter, Entries, Projection } from '../../projection.ts';
import type { Shown } from './notes.projection.ts';

export type MemberRow = Readonly<{ cycle: string; partner: string; kind: string; turn: number }>;
type Member = Readonly<{ partner: string; kind: string }>;
/**
 * Who takes part in a round, one stream a round: one event may touch several rows, and a row may
 * leave and come back.
 */
export type MemberEvent =
  | { type: 'Opened'; data: Readonly<{ cycle: string; members: readonly Member[] }> & Shown }
  | { type: 'Joined'; data: Readonly<{ cycle: string; member: Member }> & Shown }
  | { type: 'Left'; data: Readonly<{ cycle: string; leaving: readonly string[] }> & Shown };

const keyOf = (cycle: string, partner: string): string => `${cycle} ${partner}`;
const partnersOf = (data: object): readonly string[] => {
  const {
    members = [],
    member,
    leaving = [],
  } = data as { members?: readonly Member[]; member?: Member; leaving?: readonly string[] };
  return [
    ...members.map(({ partner }) => partner),
    ...(member === undefined ? [] : [member.partner]),
    ...leaving,
  ];
};

/** Keyed by what the events say, several keys an event; sorted by a number. */
export const membersView: Projection<MemberRow, MemberEvent> = {
  name: 'members',
  version: 1,
  keys: ({ data }) =>
    partnersOf(data).map((partner) => keyOf((data as { cycle: string }).cycle, partner)),
  shape: { cycle: 'text', kind: 'text', turn: 'integer' },
  columns: ({ cycle, kind, turn }) => ({ cycle, kind, turn }),
  sort: 'turn',
  sortIsDay: false,
  seeks: [['cycle'], ['cycle', 'kind']],
  on: {
    Opened: (_, { data: { cycle, members } }, key) => {
      const member = members.find(({ partner }) => keyOf(cycle, partner) === key);
      return member === undefined ? null : { cycle, ...member, turn: 1 };
    },
    Joined: (row, { data: { cycle, member } }) => ({
      cycle,
      ...member,
      turn: (row?.turn ?? 0) + 1,
    }),
    Left: () => null,
  },
};

export const membership: Counter<MemberRow> = {
  name: 'membership',
  of: membersView,
  by: ({ cycle, kind }) => [{ cycle, kind }],
};

export const memberEntries: Entries<MemberEvent, 'CYCLE'> = {
  kinds: { CYCLE: 'A year opened.' },
  on: {
    Opened: ({ data: { cycle, members } }) => ({
      kind: 'CYCLE',
      label: { cy: 'Agorwyd', en: 'Opened' },
      names: [],
      cycle,
      partners: members.map(({ partner }) => partner),
      about: [],
    }),
  },
};
