import { compact } from '@cylch/kernel';
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { mintToken } from '@cylch/api/identity';
import { Person, type Who } from './person.ts';

/** A server starts within a second; on a machine that runs all specs at once it may take longer. */
jest.setTimeout(60_000);

const main = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));

/**
 * How a server under test is started; what is left out is as for anyone. `keyOf` is another one
 * whose tokens it takes.
 */
export type Setting = Readonly<{
  now?: string;
  letters?: boolean;
  env?: Readonly<Record<string, string>>;
  keyOf?: Cylch;
}>;

/** A real server on a port of its own, with real files in a folder of its own. */
export class Cylch {
  readonly data: string;
  #child: ChildProcess | undefined;
  #url = '';

  private constructor(data: string) {
    this.data = data;
  }

  static async open(setting: Setting = {}): Promise<Cylch> {
    const cylch = new Cylch(await mkdtemp(join(tmpdir(), 'cylch-')));
    if (setting.keyOf !== undefined)
      await copyFile(join(setting.keyOf.data, 'signing.key'), join(cylch.data, 'signing.key'));
    await cylch.#start(setting);
    return cylch;
  }

  get url(): string {
    return this.#url;
  }

  /** Stops and starts again on the same data, by another clock or under other settings. */
  async again(setting: Setting): Promise<void> {
    await this.#stop();
    await this.#start(setting);
  }

  /** Stops, and leaves the data as it is. */
  halt(): Promise<void> {
    return this.#stop();
  }

  async close(): Promise<void> {
    await this.#stop();
    await rm(this.data, { recursive: true, force: true });
  }

  /** Someone signed in. */
  async as(who: Who): Promise<Person> {
    return new Person(
      () => this.#url,
      await mintToken({ data: this.data, issuer: { kind: 'LOCAL' } }, { hours: 1_000_000, ...who }),
    );
  }

  /** Someone signed out. */
  anyone(): Person {
    return new Person(() => this.#url, undefined);
  }

  async #start({ now, letters = false, env = {} }: Setting): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: '0',
        CYLCH_DATA: this.data,
        CYLCH_DEMO: letters ? '1' : '0',
        ...compact({ CYLCH_NOW: now }),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString();
      });
    this.#url = await this.#ready(child, () => said);
  }

  /** The address that the server writes down once it answers. */
  async #ready(child: ChildProcess, said: () => string): Promise<string> {
    for (;;) {
      if (child.exitCode !== null)
        throw new Error(`the server ended with ${String(child.exitCode)}:\n${said()}`);
      const url = await addressIn(join(this.data, 'server.json'), child.pid);
      if (
        url !== undefined &&
        (await fetch(`${url}/health/ready`).catch(() => undefined))?.status === 200
      )
        return url;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

async function addressIn(path: string, pid: number | undefined): Promise<string | undefined> {
  try {
    const written = JSON.parse(await readFile(path, 'utf8')) as { pid: number; url: string };
    return written.pid === pid ? written.url : undefined;
  } catch {
    return undefined;
  }
}
