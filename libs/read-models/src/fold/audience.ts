import { type Audience, audienceOf, type PartnerId } from '@cylch/kernel';

/**
 * Numbers of the audiences that need no owners; each set of owners of OWN has one of its own above
 * them.
 */
export const PUBLIC = 1;
export const PARTNERS = 2;

/** An audience as the tables know it: whose it is matters only where it is OWN. */
export type Circle = typeof PUBLIC | typeof PARTNERS | readonly PartnerId[];

/** Owners in one command and each once, so that the same audience has one number. */
export const circleOf = ({ visibility, owners }: Audience): Circle =>
  visibility === 'PUBLIC'
    ? PUBLIC
    : visibility === 'PARTNERS'
      ? PARTNERS
      : [...new Set(owners)].sort();

/**
 * The audience of a fact. One that names no visibility keeps that of its stream, so that a
 * withdrawal or a correction which says nothing of it never widens it.
 */
export const circleOfEvent = (data: object, ofStream: Circle | undefined): Circle =>
  'visibility' in data || ofStream === undefined ? circleOf(audienceOf(data)) : ofStream;

/** May everyone who could read the one read the other too? */
export function covers(wide: Circle, narrow: Circle): boolean {
  if (wide === PUBLIC) return true;
  if (narrow === PUBLIC) return false;
  if (wide === PARTNERS) return true;
  return narrow !== PARTNERS && narrow.every((owner) => wide.includes(owner));
}
