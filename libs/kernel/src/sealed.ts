/**
 * Free text and people's names. Rules see that a text is there, never what it says: `plain` while
 * it is still a command, `sealed` (AES-256-GCM under the key named `key`) as soon as it is a fact.
 */
export type PlainText = Readonly<{ plain: string }>;
/**
 * A text as a fact keeps it: `v1.<nonce>.<ciphertext>`, both base64url. Only the key of that name
 * opens it; once that is destroyed, nothing does.
 */
export type Sealed = Readonly<{ key: string; sealed: string }>;
/** A text in one language, before or after it was sealed. */
export type FreeText = PlainText | Sealed;
/**
 * A free text in one language or both, each sealed apart so that its presence shows without its
 * content.
 */
export type LocalisedFreeText = Readonly<{ cy?: FreeText; en?: FreeText }>;

/** Public names (of a partner, a cycle, a priority): never sealed. */
export type LocalisedName = Readonly<{ cy?: string; en?: string }>;

/**
 * Is this value of a fact’s data a sealed text? Tells by its form alone, whether or not its key
 * still stands.
 */
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'key' in value;
export const isPlain = (value: unknown): value is PlainText =>
  typeof value === 'object' && value !== null && 'plain' in value;

/** A text as it is asked for, ready to be sealed; languages left out stay out. */
export const freeText = (text: LocalisedName): LocalisedFreeText => ({
  ...(text.cy === undefined ? {} : { cy: { plain: text.cy } }),
  ...(text.en === undefined ? {} : { en: { plain: text.en } }),
});
