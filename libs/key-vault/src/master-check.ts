import { VaultUnusable } from './vault.ts';
import { unwrap, wrap } from './wrap.ts';

const CHECK = 'cylch vault';

/** What a vault keeps to know its master key by. */
export const checkOf = (master: Uint8Array): Buffer => wrap(Buffer.from(CHECK), CHECK, master);

/** @throws VaultUnusable where the vault was made under another master key. */
export function ensureMadeUnder(master: Uint8Array, check: Uint8Array, vault: string): void {
  try {
    unwrap(check, CHECK, master);
  } catch {
    throw new VaultUnusable(
      'WRONG_MASTER_KEY',
      `${vault} was made under another master key. Set CYLCH_MASTER_KEY to that one; the keys in it cannot be read otherwise.`,
    );
  }
}
