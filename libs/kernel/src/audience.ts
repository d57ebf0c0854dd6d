import type { Actor, PartnerId } from './words.ts';

/**
 * Who may read it: anyone; anyone signed in; only its own partners, evaluators and the secretariat.
 */
export type Visibility = 'PUBLIC' | 'PARTNERS' | 'OWN';
/** Who may read a thing: its visibility, and the partners that it is their own. */
export type Audience = Readonly<{ visibility: Visibility; owners: readonly PartnerId[] }>;

/** Who reads: as far as reading is concerned, all there is to know of a caller. */
export type Reader =
  | Readonly<{ sees: 'PUBLIC' }>
  | Readonly<{ sees: 'PARTNERS'; own?: PartnerId }>
  | Readonly<{ sees: 'ALL' }>;

/**
 * As what someone reads: nobody signed in sees what is public, an ANALYST what the signed-in may, a
 * PARTNER its own besides, every other role all.
 */
export function readerOf(actor: Actor | undefined): Reader {
  if (actor === undefined) return { sees: 'PUBLIC' };
  if (actor.role === 'ANALYST') return { sees: 'PARTNERS' };
  if (actor.role !== 'PARTNER') return { sees: 'ALL' };
  return actor.partner === undefined
    ? { sees: 'PARTNERS' }
    : { sees: 'PARTNERS', own: actor.partner };
}

/**
 * May this reader see a version with this audience? A thing is shown only where that holds of the
 * version meant and of the newest one (ADR 2).
 */
export function mayRead(reader: Reader, { visibility, owners }: Audience): boolean {
  if (reader.sees === 'ALL' || visibility === 'PUBLIC') return true;
  if (reader.sees === 'PUBLIC') return false;
  return visibility === 'PARTNERS' || (reader.own !== undefined && owners.includes(reader.own));
}

type Belonging = Readonly<{
  visibility?: Visibility;
  partner?: PartnerId;
  partners?: readonly PartnerId[];
}>;
/**
 * Every fact carries the partner or partners it belongs to; one that names no visibility is public.
 */
export function audienceOf(data: object): Audience {
  const { visibility = 'PUBLIC', partner, partners } = data as Belonging;
  return { visibility, owners: partners ?? (partner === undefined ? [] : [partner]) };
}
