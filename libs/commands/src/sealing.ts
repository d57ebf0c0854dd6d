import { seal, type Sealed } from '@cylch/kernel';
import type { DataKey, KeyId } from '@cylch/key-vault';

/** The keys of one command, and sealing under them. */
export type Sealing = Readonly<{
  keyOf: (keyId: KeyId) => DataKey | undefined;
  seal: (keyId: KeyId, plain: string) => Sealed;
}>;

export const sealingUnder = (
  keys: ReadonlyMap<KeyId, DataKey>,
  nonce: () => Uint8Array,
): Sealing => ({
  keyOf: (keyId) => keys.get(keyId),
  seal: (keyId, text) => {
    const key = keys.get(keyId);
    if (key === undefined) throw new Error(`a text of ${keyId} came without its key`);
    return seal({ text, key, keyId, nonce: nonce() });
  },
});
