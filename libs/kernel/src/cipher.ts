import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { Sealed } from './sealed.ts';

const VERSION = 'v1';
const TAG_BYTES = 16;

/**
 * What sealing needs: a 32-byte key, its name, and 12 fresh random bytes that are never used twice
 * under one key.
 */
export type SealInput = Readonly<{
  text: string;
  key: Uint8Array;
  keyId: string;
  nonce: Uint8Array;
}>;

/**
 * Seals a text by AES-256-GCM. The key's name is bound in, so that a sealed text cannot be moved
 * under another.
 */
export function seal({ text, key, keyId, nonce }: SealInput): Sealed {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(keyId));
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    key: keyId,
    sealed: `${VERSION}.${Buffer.from(nonce).toString('base64url')}.${hidden.toString('base64url')}`,
  };
}

/** Opens a sealed text. @throws Error under another key, or where a bit was changed. */
export function unseal({ key: keyId, sealed }: Sealed, key: Uint8Array): string {
  const [version, nonce, hidden] = sealed.split('.');
  if (version !== VERSION || nonce === undefined || hidden === undefined)
    throw new Error(`a text of ${keyId} is sealed in an unknown way`);
  const bytes = Buffer.from(hidden, 'base64url');
  const opener = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  }).setAAD(Buffer.from(keyId));
  opener.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([opener.update(bytes.subarray(0, -TAG_BYTES)), opener.final()]).toString(
    'utf8',
  );
}

/**
 * Tells two commands apart: an HMAC-SHA-256 (RFC 2104) under the key of its texts, which confirms
 * no guess once that key is gone; without a key, a plain SHA-256. In base64url.
 */
export function macOf(contents: unknown, key: Uint8Array | undefined): string {
  const bytes = canonical(contents);
  return (key === undefined ? createHash('sha256') : createHmac('sha256', key))
    .update(bytes)
    .digest('base64url');
}
