import type { PartnerId, Reader } from '@cylch/kernel';
import { PARTNERS } from './history.ts';

export const ANYONE: Reader = { sees: 'PUBLIC' };
export const SIGNED_IN: Reader = { sees: 'PARTNERS' };
export const SECRETARIAT: Reader = { sees: 'ALL' };
export const partner = (own: string): Reader => ({ sees: 'PARTNERS', own: own as PartnerId });
/** Every kind of caller there is. */
export const READERS: readonly Reader[] = [
  ANYONE,
  SIGNED_IN,
  SECRETARIAT,
  ...PARTNERS.map(partner),
];
