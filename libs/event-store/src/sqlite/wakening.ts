import { BroadcastChannel } from 'node:worker_threads';

/** How soon an append of another process is noticed, in milliseconds. */
const POLL_MS = 25;

/**
 * Tells followers that there may be more: at once for appends of this process, in whichever thread;
 * by polling for those of another one.
 */
export class Wakening {
  readonly #channel: BroadcastChannel;
  readonly #version: () => number;
  readonly #sleepers = new Set<() => void>();

  /**
   * `name` is the same for all who have the same file open; `version` changes when another
   * connection has written.
   */
  constructor(name: string, version: () => number) {
    this.#version = version;
    this.#channel = new BroadcastChannel(`cylch record ${name}`);
    this.#channel.onmessage = () => {
      this.#wake();
    };
    this.#channel.unref();
  }

  /** After an append: wakes followers here and in other threads. */
  tell(): void {
    this.#channel.postMessage(0);
    this.#wake();
  }

  /** Changes when another connection has written. */
  version(): number {
    return this.#version();
  }

  /** Resolves when there may be more than there was at that version, or when the signal aborts. */
  async sleep(signal: AbortSignal, seen: number): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const awake = (): void => {
        clearInterval(timer);
        signal.removeEventListener('abort', awake);
        this.#sleepers.delete(awake);
        resolve();
      };
      const timer = setInterval(() => {
        if (this.#version() !== seen) awake();
      }, POLL_MS);
      signal.addEventListener('abort', awake, { once: true });
      this.#sleepers.add(awake);
    });
  }

  close(): void {
    this.#channel.close();
    this.#wake();
  }

  #wake(): void {
    for (const awake of [...this.#sleepers]) awake();
  }
}
