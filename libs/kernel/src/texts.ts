import { isPlain, isSealed, type Sealed } from './sealed.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Puts something else in the place of some values, however deep; the rest is kept as it is. */
function replace(value: unknown, swap: (value: Fields) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => replace(part, swap));
  if (!isFields(value)) return value;
  const swapped = swap(value);
  if (swapped !== value) return swapped;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, replace(part, swap)]),
  );
}

/** Are there texts in it that are not sealed yet? */
export function textsIn(data: unknown): boolean {
  if (isPlain(data)) return true;
  return isFields(data) && Object.values(data).some(textsIn);
}

/** The same data with each plain text sealed. */
export const sealTexts = (data: unknown, seal: (plain: string) => Sealed): unknown =>
  replace(data, (value) => (isPlain(value) ? seal(value.plain) : value));

/**
 * The same data with each sealed text open; null stands where `open` gives none because it was
 * redacted.
 */
export const openTexts = (data: unknown, open: (text: Sealed) => string | undefined): unknown =>
  replace(data, (value) => (isSealed(value) ? (open(value) ?? null) : value));
