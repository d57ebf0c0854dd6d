import { type Language, LANGUAGES } from './words.ts';

/** A text in either language or both, whatever it is made of: plain names, or free text. */
export type Localised<T> = Readonly<{ cy?: T; en?: T }>;
/** A change of a text: a language left out stays, null clears it. */
export type LocalisedChange<T> = Readonly<{ cy?: T | null; en?: T | null }>;

/**
 * Left out is unchanged, null is cleared, languages merge. Undefined where nothing is left of the
 * text.
 */
export function merge<T>(
  text: Localised<T> | undefined,
  change: LocalisedChange<T> | null | undefined,
): Localised<T> | undefined {
  if (change === undefined) return text;
  if (change === null) return undefined;
  const merged: { cy?: T; en?: T } = { ...text };
  for (const language of LANGUAGES) {
    const said = change[language];
    if (said === null) delete merged[language];
    else if (said !== undefined) merged[language] = said;
  }
  return languagesIn(merged).length === 0 ? undefined : merged;
}

/** The languages in which it is there. */
export const languagesIn = (text: Localised<unknown>): readonly Language[] =>
  LANGUAGES.filter((language) => text[language] !== undefined);
/** The languages still without a text. */
export const awaitingTranslation = (text: Localised<unknown>): readonly Language[] =>
  LANGUAGES.filter((language) => text[language] === undefined);
/**
 * The asked-for language if it is there, else the other one; the asked-for one where neither is.
 */
export function choose(text: Localised<unknown>, asked: Language): Language {
  const other = asked === 'cy' ? 'en' : 'cy';
  return text[asked] === undefined && text[other] !== undefined ? other : asked;
}
