/**
 * What was used lately, at most twice `size` of it: the older half goes when the younger is full.
 */
export class Recent<K, V> {
  readonly #size: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  constructor(size: number) {
    this.#size = size;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.#young.set(key, old);
    return old;
  }
  set(key: K, value: V): void {
    this.#young.set(key, value);
  }
  /** Makes feature. Only between batches: what a batch has not written yet stands nowhere else. */
  settle(): void {
    if (this.#young.size < this.#size) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
  }
}
