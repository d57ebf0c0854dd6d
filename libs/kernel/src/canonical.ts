import serialise from 'canonicalize';

/**
 * Canonical JSON (RFC 8785): the same value always gives the same bytes. Fields that are undefined
 * are left out.
 * @throws TypeError where it has no JSON form
 */
export function canonical(value: unknown): string {
  const text = serialise(value);
  if (text === undefined) throw new TypeError('a value without a JSON form cannot be recorded');
  return text;
}
