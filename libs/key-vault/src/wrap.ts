import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** A key as it lies in a store: sealed under the master key, its name bound in. */
export function wrap(key: Uint8Array, name: string, master: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error under another master key, or where the bytes were changed. */
export function unwrap(wrapped: Uint8Array, name: string, master: Uint8Array): Buffer {
  const bytes = Buffer.from(wrapped);
  const opener = createDecipheriv('aes-256-gcm', master, bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  }).setAAD(Buffer.from(name));
  opener.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([opener.update(bytes.subarray(NONCE, -TAG)), opener.final()]);
}
