import {
  compact,
  type Edtf,
  type FreeText,
  type LocalisedFreeText,
  type LocalisedName,
} from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { Appointed, BodyEvent } from './body.events.ts';

/** Terms of reference as they were agreed. */
export type TermsAgreed = Readonly<{ version: number; agreed: Edtf; summary: LocalisedFreeText }>;
/** Someone in a body, since when and until when as far as that is known. */
export type MemberRow = Readonly<Appointed & { name: FreeText }>;
/** A time during which it was closed; without an end it still is. */
export type Closed = Readonly<{ from: Edtf; until?: Edtf }>;

/**
 * A body as it stood at a place; terms, members and closings in the order in which they were
 * recorded.
 */
export type BodyRow = Readonly<{
  key: string;
  name: LocalisedName;
  established?: Edtf;
  closings: readonly Closed[];
  terms: readonly TermsAgreed[];
  members: readonly MemberRow[];
}>;

/** The bodies, by their keys. */
export const bodiesView = defineProjection<BodyRow, BodyEvent>()({
  name: 'bodies',
  version: 1,
  shape: { key: 'text' },
  columns: ({ key }) => ({ key }),
  sort: 'key',
  sortIsDay: false,
  seeks: [[]],
  on: {
    BodyEstablished: (_, { data: { key, name, established } }) => ({
      key,
      name,
      ...compact({ established }),
      closings: [],
      terms: [],
      members: [],
    }),
    TermsOfReferenceAgreed: (row, { data: { version, summary }, occurred }) =>
      change(row, ({ terms }) => ({ terms: [...terms, { version, agreed: occurred, summary }] })),
    MemberAppointed: (row, { data: { body: _body, cycle: _cycle, ...member } }) =>
      change(row, ({ members }) => ({ members: [...members, member] })),
    MembershipEnded: (row, { data: { member, until } }) =>
      change(row, ({ members }) => ({
        members: members.map((one) => (one.member === member ? { ...one, until } : one)),
      })),
    BodyClosed: (row, { occurred }) =>
      change(row, ({ closings }) => ({ closings: [...closings, { from: occurred }] })),
    BodyReopened: (row, { occurred }) =>
      change(row, ({ closings }) => ({
        closings: closings.map((closed) => ({ until: occurred, ...closed })),
      })),
  },
});

function change(row: BodyRow | undefined, more: (row: BodyRow) => Partial<BodyRow>): BodyRow {
  if (row === undefined) throw new Error('a body changed before it was established');
  return { ...row, ...more(row) };
}
