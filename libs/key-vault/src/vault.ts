/** 32 bytes for AES-256-GCM, never written anywhere unwrapped. */
export type DataKey = Uint8Array;
/** Name of a key: the stream whose texts it seals, or `person-<uuid>`. */
export type KeyId = string;

/**
 * The keys of sealed texts, apart from the record. A destroyed key leaves a mark, so that it is
 * never made again and what it sealed reads as redacted. Each adapter passes
 * `@cylch/key-vault/contract`.
 */
export interface Vault {
  /**
   * The keys of these names; one that was never there is made. Resolves once new ones are durable,
   * so that no fact is ever appended whose key could be lost. Two callers at once get the same key.
   * Destroyed ones are left out.
   */
  findOrCreate(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>>;
  /**
   * The keys that stand; those destroyed or never made are left out. Sees a destruction at once.
   */
  find(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>>;
  /** Which of these were destroyed. */
  destroyed(ids: readonly KeyId[]): Promise<ReadonlySet<KeyId>>;
  /**
   * Destroys keys for good, durably; those never made are marked too. Repeating it changes nothing.
   */
  destroy(ids: readonly KeyId[]): Promise<void>;
  /** Holds nothing afterwards; the keys stay. */
  close(): Promise<void>;
}

/**
 * The vault cannot be used: its master key is not the one it was made with, it is not a vault, or
 * its server does not answer.
 */
export class VaultUnusable extends Error {
  readonly reason:
    'WRONG_MASTER_KEY' | 'FOREIGN' | 'NEWER_SCHEMA' | 'NO_MASTER_KEY' | 'UNREACHABLE';
  constructor(reason: VaultUnusable['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'VaultUnusable';
    this.reason = reason;
  }
}
