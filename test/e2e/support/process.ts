import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));
const cli = fileURLToPath(new URL('../../../apps/cli/bin/cylch.mjs', import.meta.url));
const PAUSE_MS = 20;

export type Env = Readonly<Record<string, string>>;
/** How a process ended. */
export type Ended = Readonly<{ code: number | null; signal: string | null }>;

/** A process of Cylch, looked at from outside: what it says, and how it ends. */
export class Process {
  readonly #child: ChildProcess;
  readonly ended: Promise<Ended>;
  stdout = '';
  stderr = '';

  private constructor(args: readonly string[], env: Env) {
    // Nothing of the environment of the tests gets in but what a process needs to run.
    const { PATH = '', HOME = '' } = process.env;
    this.#child = spawn(process.execPath, [...args], {
      env: { PATH, HOME, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (part: Buffer) => {
      this.stdout += part.toString();
    });
    this.#child.stderr?.on('data', (part: Buffer) => {
      this.stderr += part.toString();
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
  }

  static server(data: string, env: Env = {}): Process {
    return new Process([server], { CYLCH_DATA: data, ...env });
  }

  /** Any other program of ours. */
  static running(main: string, data: string, env: Env = {}): Process {
    return new Process([main], { CYLCH_DATA: data, ...env });
  }

  static command(data: string, args: readonly string[], env: Env = {}): Process {
    return new Process([cli, ...args], { CYLCH_DATA: data, ...env });
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  kill(signal: NodeJS.Signals = 'SIGTERM'): void {
    this.#child.kill(signal);
  }

  /** Asks it to end, and waits until it did. */
  async stop(): Promise<Ended> {
    this.kill();
    return this.ended;
  }

  /** Waits until something holds of it. @throws Error with what it said, where it ended before. */
  async until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (this.hasEnded)
        throw new Error(
          `it ended with ${String(this.#child.exitCode)}:\n${this.stdout}\n${this.stderr}`,
        );
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  /** The address at which a server answers, as soon as it does. */
  async url(data: string): Promise<string> {
    return this.until(async () => {
      const written = await readFile(join(data, 'server.json'), 'utf8').then(
        (text) => JSON.parse(text) as { pid: number; url: string },
        () => undefined,
      );
      return written?.pid === this.pid ? written?.url : undefined;
    });
  }
}

/** A folder for data, and how to remove it. */
export async function freshData(): Promise<
  Readonly<{ data: string; remove: () => Promise<void> }>
> {
  const data = await mkdtemp(join(tmpdir(), 'cylch-'));
  return { data, remove: () => rm(data, { recursive: true, force: true }) };
}
