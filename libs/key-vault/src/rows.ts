import { randomBytes } from 'node:crypto';
import type { DataKey, KeyId } from './vault.ts';
import { unwrap, wrap } from './wrap.ts';

/** A key as a store keeps it: wrapped, or the mark of a destroyed one. */
export type KeyRow = Readonly<{ id: KeyId; wrapped: Uint8Array | null }>;

/** A fresh key, as it is kept. */
export const newKey = (id: KeyId, master: Uint8Array): Buffer => wrap(randomBytes(32), id, master);

/** The keys that stand in these rows. @throws Error where a row was changed. */
export const standing = (
  rows: readonly KeyRow[],
  master: Uint8Array,
): ReadonlyMap<KeyId, DataKey> =>
  new Map(
    rows.flatMap(({ id, wrapped }) =>
      wrapped === null ? [] : [[id, unwrap(wrapped, id, master)] as const],
    ),
  );

/** Those of them that were destroyed. */
export const gone = (rows: readonly KeyRow[]): ReadonlySet<KeyId> =>
  new Set(rows.flatMap(({ id, wrapped }) => (wrapped === null ? [id] : [])));
