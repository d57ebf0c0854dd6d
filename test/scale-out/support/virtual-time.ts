/**
 * Time that passes only when everyone waits: what takes long is over at once, and comes in the same
 * order each time.
 */
export class VirtualTime {
  #now = Date.parse('2026-06-15T12:00:00.000Z');
  #waiting: Readonly<{ until: number; wake: () => void }>[] = [];

  now = (): number => this.#now;
  wait = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#waiting.push({ until: this.#now + ms, wake });
    });

  /** Lets it pass until this is done. */
  async during<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const ended = (): void => {
      done = true;
    };
    work.then(ended, ended);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (done) return work;
      const next = this.#waiting.reduce<number>((at, { until }) => Math.min(at, until), Infinity);
      const due = this.#waiting.filter(({ until }) => until === next);
      this.#waiting = this.#waiting.filter(({ until }) => until !== next);
      if (due.length > 0) this.#now = next;
      for (const { wake } of due) wake();
    }
  }
}
