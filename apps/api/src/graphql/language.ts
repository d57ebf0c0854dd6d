import type { Language } from '@cylch/kernel';
import Negotiator from 'negotiator';

/**
 * Where a sender accepts both alike, or says nothing, one must be picked: English. Neither is
 * second wherever it is asked for.
 */
const OFFERED: readonly Language[] = ['en', 'cy'];

/**
 * The language to answer in, by the Accept-Language header: its q-values, cy-GB as cy, anything
 * else as nothing said.
 */
export function languageFor(header: string | undefined): Language {
  const chosen = new Negotiator({ headers: { 'accept-language': header } }).language([...OFFERED]);
  return OFFERED.find((language) => language === chosen) ?? 'en';
}
