import { WebSocket } from 'ws';

type Message = Readonly<{
  type: string;
  id?: string;
  payload?: { data?: Readonly<Record<string, unknown>> | null };
}>;

/**
 * A subscriber of graphql-ws that reads when it likes: while it pauses, nothing is taken off its
 * socket.
 */
export class SlowSocket {
  readonly #socket: WebSocket;
  readonly #told: Readonly<Record<string, unknown>>[] = [];
  #woken: (() => void) | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (raw: Buffer) => {
      const { type, payload } = JSON.parse(raw.toString()) as Message;
      if (type === 'next' && payload?.data != null) this.#told.push(payload.data);
      this.#woken?.();
    });
  }

  static async open(url: string, token: string, query: string): Promise<SlowSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const acknowledged = new Promise((resolve) => socket.once('message', resolve));
    socket.send(
      JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
    );
    await acknowledged;
    const slow = new SlowSocket(socket);
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    return slow;
  }

  get told(): readonly Readonly<Record<string, unknown>>[] {
    return this.#told;
  }
  pause(): void {
    this.#socket.pause();
  }
  resume(): void {
    this.#socket.resume();
  }
  /** Waits until it has been told that much. */
  async until(count: number): Promise<void> {
    while (this.#told.length < count)
      await new Promise<void>((resolve) => {
        this.#woken = resolve;
      });
  }
  close(): void {
    this.#socket.terminate();
  }
}
