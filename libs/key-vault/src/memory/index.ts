import { randomBytes } from 'node:crypto';
import type { DataKey, KeyId, Vault } from '../vault.ts';

/** Keys in memory: for trials, and for checking an import before anything is written. */
export function memoryVault(): Vault {
  const keys = new Map<KeyId, DataKey>();
  const gone = new Set<KeyId>();
  const standing = (ids: readonly KeyId[]): ReadonlyMap<KeyId, DataKey> =>
    new Map(
      ids.flatMap((id) => {
        const key = keys.get(id);
        return key === undefined ? [] : [[id, key] as const];
      }),
    );
  return {
    findOrCreate(ids) {
      for (const id of ids) if (!keys.has(id) && !gone.has(id)) keys.set(id, randomBytes(32));
      return Promise.resolve(standing(ids));
    },
    find: (ids) => Promise.resolve(standing(ids)),
    destroyed: (ids) => Promise.resolve(new Set(ids.filter((id) => gone.has(id)))),
    destroy(ids) {
      for (const id of ids) {
        keys.delete(id);
        gone.add(id);
      }
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
