import { fileURLToPath } from 'node:url';
import { readyAt } from '../../e2e/support/condition.ts';
import { type Ended, type Env, freshData, Process } from '../../e2e/support/process.ts';
import { freePorts } from './ports.ts';

const main = fileURLToPath(new URL('../../../apps/projector/dist/main.js', import.meta.url));

/** A projector as a process of its own, looked at from outside. */
export class Projector {
  readonly url: string;
  readonly #process: Process;
  readonly #remove: () => Promise<void>;

  private constructor(
    url: string,
    { process, remove }: Readonly<{ process: Process; remove: () => Promise<void> }>,
  ) {
    this.url = url;
    this.#process = process;
    this.#remove = remove;
  }

  /** Starts one, and waits until it stands by or follows the record. */
  static async open(env: Env): Promise<Projector> {
    const [port] = await freePorts(1);
    const { data, remove } = await freshData();
    const projector = new Projector(`http://127.0.0.1:${String(port)}`, {
      process: Process.running(main, data, { ...env, PORT: String(port) }),
      remove,
    });
    await projector.#process.until(async () =>
      ['READY', 'STANDING_BY'].includes(String(await projector.state())) ? true : undefined,
    );
    return projector;
  }

  get hasEnded(): boolean {
    return this.#process.hasEnded;
  }
  /** What it said on its log. */
  get said(): string {
    return this.#process.stderr;
  }
  /** What /health/ready says; undefined where nothing answers. */
  async state(): Promise<string | undefined> {
    return readyAt(this.url).then(
      ({ report }) => String(report['status']),
      () => undefined,
    );
  }
  kill(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }
  stop(): Promise<Ended> {
    return this.#process.stop();
  }
  async close(): Promise<void> {
    // One that was stalled could not be asked.
    this.kill('SIGCONT');
    if (!this.hasEnded) await this.stop();
    await this.#remove();
  }
}
