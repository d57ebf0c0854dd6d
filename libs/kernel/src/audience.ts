import type { Actor, PartnerId } from './words.ts';

/** Who may read it: anyone; anyone signed in; only its own partners, evaluators and the secretariat. */
export type Visibility = 'PUBLIC' | 'PARTNERS' | 'OWN';
/** Who may read a thing: its visibility, and the partners that it is their own. */
export type Audience = Readonly<{ visibility: Visibility; owners: readonly PartnerId[] }>;

/** Who reads: as far as reading is concerned, all there is to know of a caller. */
export type Reader =
  | Readonly<{ sees: 'PUBLIC' }>
  | Readonly<{ sees: 'PARTNERS'; own?: PartnerId }>
  | Readonly<{ sees: 'ALL' }>;

export function readerOf(actor: Actor | undefined): Reader {
  if (actor === undefined) return { sees: 'PUBLIC' };
  if (actor.role === 'ANALYST') return { sees: 'PARTNERS' };
  if (actor.role !== 'PARTNER') return { sees: 'ALL' };
  return actor.partner === undefined
    ? { sees: 'PARTNERS' }
    : { sees: 'PARTNERS', own: actor.partner };
}

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
/** Every fact carries the partner or partners it belongs to; one that names no visibility is public. */
export function audienceOf(data: object): Audience {
  const { visibility = 'PUBLIC', partner, partners } = data as Belonging;
  return { visibility, owners: partners ?? (partner === undefined ? [] : [partner]) };
}
