/** Token of the key vault: a `Vault`. */
export const KEY_VAULT = Symbol('KEY_VAULT');
