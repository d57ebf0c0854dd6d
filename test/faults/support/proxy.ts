import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const LOOPBACK = '127.0.0.1';

/** A line between two programs of this machine, which a test can trouble. */
export type Proxy = Readonly<{
  port: number;
  /** Breaks every connection off and lets none in. */
  cut: () => void;
  /**
   * Holds connections open, new ones too, and passes nothing on, not even an end; with 'answers',
   * nothing that comes back.
   */
  stall: (what?: 'all' | 'answers') => void;
  /** Each piece that passes waits so many milliseconds, either way. */
  slow: (ms: number) => void;
  /** All is well again: what was held up passes on. */
  restore: () => void;
  close: () => Promise<void>;
}>;

/** Opens a TCP proxy on a free port of loopback. */
export async function openProxy({
  to,
}: Readonly<{ to: Readonly<{ host: string; port: number }> }>): Promise<Proxy> {
  const line = new Line();
  const server = createServer({ allowHalfOpen: true }, (near) => {
    line.join(near, () => connect({ ...to, allowHalfOpen: true }));
  });
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      line.cut();
    },
    stall: (what = 'all') => {
      line.stall(what);
    },
    slow: (ms) => {
      line.waitMs = ms;
    },
    restore: () => {
      line.restore();
    },
    close: async () => {
      line.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class Line {
  waitMs = 0;
  #isCut = false;
  #stalled: 'all' | 'answers' = 'all';
  #moving: Readonly<{ promise: Promise<void>; resolve: () => void }> | undefined;
  readonly #ends = new Set<Socket>();

  cut(): void {
    this.#isCut = true;
    for (const end of this.#ends) end.resetAndDestroy();
    this.#moving?.resolve();
    this.#moving = undefined;
  }
  stall(what: 'all' | 'answers'): void {
    this.#stalled = what;
    this.#moving ??= Promise.withResolvers<void>();
  }
  restore(): void {
    this.#isCut = false;
    this.waitMs = 0;
    this.#moving?.resolve();
    this.#moving = undefined;
  }

  join(near: Socket, open: () => Socket): void {
    near.on('error', () => undefined);
    if (this.#isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = open();
    far.on('error', () => undefined);
    for (const [one, other, is] of [
      [near, far, 'question'],
      [far, near, 'answer'],
    ] as const) {
      one.setNoDelay(true);
      this.#ends.add(one);
      one.once('close', () => {
        this.#ends.delete(one);
      });
      this.#pass(one, other, is).catch(() => {
        other.resetAndDestroy();
      });
    }
  }

  /** One piece after the other, so that what waits here is never more than one. */
  async #pass(from: Socket, to: Socket, is: 'question' | 'answer'): Promise<void> {
    for await (const piece of from) {
      if (this.waitMs > 0) await pause(this.waitMs);
      await this.#passage(is);
      if (!to.write(piece as Buffer)) await once(to, 'drain');
    }
    await this.#passage(is);
    to.end();
  }

  async #passage(is: 'question' | 'answer'): Promise<void> {
    while (this.#moving !== undefined && (this.#stalled === 'all' || is === 'answer'))
      await this.#moving.promise;
  }
}
