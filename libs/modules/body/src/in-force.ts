import { type Day, earliest, type Edtf, latest, sortDay } from '@cylch/kernel';
import type { BodyRow, MemberRow, TermsAgreed } from './body.projection.ts';

/** How a body stands on a day. */
export type StateOnDay = 'ACTIVE' | 'CLOSED';

/**
 * Active from the day it was established, as far as that is known; closed from its closing until it
 * is reopened.
 */
export function stateOn({ established, closings }: BodyRow, day: Day): StateOnDay {
  const isOut = closings.some(
    ({ from, until }) => sortDay(from) <= day && (until === undefined || day < sortDay(until)),
  );
  const isToCome = established !== undefined && day < sortDay(established);
  return isOut || isToCome ? 'CLOSED' : 'ACTIVE';
}

/** When it was closed, where it was not opened again. */
export const closedIn = ({ closings }: BodyRow): Edtf | undefined =>
  closings.find(({ until }) => until === undefined)?.from;

/** The newest version agreed on or before a day; none before the first. */
export const termsOn = ({ terms }: BodyRow, day: Day): TermsAgreed | undefined =>
  terms.findLast(({ agreed }) => sortDay(agreed) <= day);

const inForce = ({ from, until }: MemberRow, day: Day): boolean =>
  ((from && earliest(from)) ?? day) <= day && ((until && latest(until)) ?? day) >= day;

/**
 * Its members on a day: from the earliest day that their start may mean to the latest day that
 * their end may.
 */
export const membersOn = ({ members }: BodyRow, day: Day): readonly MemberRow[] =>
  members.filter((member) => inForce(member, day));
