import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { clientTo } from '../pool.ts';
import { type Binaries, binariesFor, type Owner, ownerOf } from './binaries.ts';

const STARTING_MS = 30_000;
/**
 * For trials: what a crash of the machine would lose does not matter, what a crash of the server
 * would does.
 */
const FLAGS = [
  '-c',
  'fsync=off',
  '-c',
  'listen_addresses=127.0.0.1',
  '-c',
  'unix_socket_directories=',
  '-c',
  'max_connections=100',
  '-c',
  'log_min_messages=fatal',
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Home = Readonly<{ folder: string; binaries: Binaries; owner: Owner; port: number }>;

/** A server of its own on loopback, in a folder that goes with it. */
export class TrialServer {
  readonly #home: Home;
  #child: ChildProcess | undefined;

  private constructor(home: Home) {
    this.#home = home;
  }

  /**
   * Makes one and starts it. @throws where the programs are not installed for this platform, or it
   * does not start in 30 s
   */
  static async open(): Promise<TrialServer> {
    const owner = ownerOf();
    const binaries = await binariesFor(owner);
    const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
    if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${join(folder, 'data')}`,
        '--auth=trust',
        '--username=postgres',
        '--no-sync',
        '--encoding=UTF8',
        '--locale=C',
      ],
      { cwd: folder, ...owner },
    );
    const server = new TrialServer({ folder, binaries, owner, port: await freePort() });
    await server.start();
    return server;
  }

  /** Where a database of it answers. */
  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${String(this.#home.port)}/${database}`;
  }

  /**
   * Resolves once it answers; after `stop`, on the same address and data. @throws where it does not
   * within 30 s
   */
  async start(): Promise<void> {
    const { folder, binaries, owner, port } = this.#home;
    const child = spawn(
      binaries.postgres,
      ['-D', join(folder, 'data'), '-p', String(port), ...FLAGS],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...owner },
    );
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said = `${said}${part.toString()}`.slice(-4_000);
    });
    this.#child = child;
    for (const until = Date.now() + STARTING_MS; ;) {
      if (await this.#answers()) return;
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`PostgreSQL did not start: ${said}`);
      await pause(50);
    }
  }
  /**
   * `SIGINT` breaks connections off and stops at once; `SIGQUIT` is a crash, after which it
   * recovers.
   */
  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
  /** Stops it and takes its folder away. */
  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#home.folder, { recursive: true, force: true });
  }

  async #answers(): Promise<boolean> {
    const client = clientTo({ url: this.url(), name: 'trial' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
