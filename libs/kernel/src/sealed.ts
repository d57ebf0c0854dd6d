/**
 * Free text and people's names. Rules see that a text is there, never what it says: `plain` while it is still a
 * command, `sealed` (AES-256-GCM under the key named `key`) as soon as it is a fact.
 */
export type PlainText = Readonly<{ plain: string }>;
export type Sealed = Readonly<{ key: string; sealed: string }>;
export type FreeText = PlainText | Sealed;
/** A free text in one language or both, each sealed apart so that its presence shows without its content. */
export type LocalisedFreeText = Readonly<{ cy?: FreeText; en?: FreeText }>;

/** Public names (of a partner, a cycle, a priority): never sealed. */
export type LocalisedName = Readonly<{ cy?: string; en?: string }>;

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'key' in value;
export const isPlain = (value: unknown): value is PlainText =>
  typeof value === 'object' && value !== null && 'plain' in value;

/** A text as it is asked for, ready to be sealed; languages left out stay out. */
export const freeText = (text: LocalisedName): LocalisedFreeText => ({
  ...(text.cy === undefined ? {} : { cy: { plain: text.cy } }),
  ...(text.en === undefined ? {} : { en: { plain: text.en } }),
});
