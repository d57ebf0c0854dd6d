import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from './ports.ts';

/** What tests need that start servers of their own. */
export const KURRENTDB = {
  TEST_KURRENTDB_SERVER:
    'the command that runs a KurrentDB server in the foreground, such as eventstored; flags are added to it',
};

const STARTING_MS = 60_000;
const FLAGS = [
  '--insecure',
  '--node-ip',
  '127.0.0.1',
  '--replication-ip',
  '127.0.0.1',
  '--discover-via-dns=false',
  '--run-projections',
  'None',
  '--stats-period-sec',
  '0',
  '--chunk-size',
  '67108864',
  '--stream-info-cache-capacity',
  '100000',
];

export type Node = {
  readonly port: number;
  readonly replication: number;
  readonly folder: string;
  child?: ChildProcess;
};

/**
 * Servers of its own on loopback, empty: one, or three as a cluster. They go with what they kept.
 */
export class Nodes {
  readonly #nodes: readonly Node[];
  private constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
  }

  static async open(count: 1 | 3): Promise<Nodes> {
    const ports = await freePorts(count * 2);
    const nodes = new Nodes(
      Array.from({ length: count }, (_, n): Node => ({
        port: ports[n * 2] as number,
        replication: ports[n * 2 + 1] as number,
        folder: mkdtempSync(join(tmpdir(), 'kurrentdb-')),
      })),
    );
    for (const node of nodes.#nodes) nodes.start(node);
    await nodes.leader();
    return nodes;
  }

  /** As the client takes it. */
  get url(): string {
    return this.urlOver(this.#nodes.map(({ port }) => port));
  }
  /** The same through other ports, such as those of proxies. */
  urlOver(ports: readonly number[]): string {
    return `esdb://${ports.map((port) => `127.0.0.1:${String(port)}`).join(',')}?tls=false${ports.length > 1 ? '&nodePreference=leader' : ''}`;
  }
  get ports(): readonly number[] {
    return this.#nodes.map(({ port }) => port);
  }

  /** The node that leads; waits until there is one. */
  async leader(): Promise<Node> {
    for (const until = Date.now() + STARTING_MS; Date.now() < until; await pause(100)) {
      for (const node of this.#nodes) if ((await stateOf(node)) === 'leader') return node;
    }
    throw new Error('no node leads');
  }
  start(node: Node): void {
    const { port, replication, folder } = node;
    const others = this.#nodes
      .filter((one) => one !== node)
      .map((one) => `127.0.0.1:${String(one.port)}`);
    const [command = '', ...args] = String(process.env['TEST_KURRENTDB_SERVER']).split(' ');
    node.child = spawn(
      command,
      [
        ...args,
        ...FLAGS,
        '--node-port',
        String(port),
        '--replication-port',
        String(replication),
        '--cluster-size',
        String(this.#nodes.length),
        ...(others.length === 0 ? [] : ['--gossip-seed', others.join(',')]),
        ...['db', 'index', 'log'].flatMap((name) => [`--${name}`, join(folder, name)]),
      ],
      {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, EVENTSTORE_TELEMETRY_OPTOUT: 'true', DOTNET_gcServer: '0' },
      },
    );
  }
  async kill({ child }: Node, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
  async close(): Promise<void> {
    await Promise.all(
      this.#nodes.map(async (node) => {
        await this.kill(node);
        rmSync(node.folder, { recursive: true, force: true });
      }),
    );
  }
}

async function stateOf({ port }: Node): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${String(port)}/info`, {
      signal: AbortSignal.timeout(2_000),
    });
    return ((await response.json()) as { state?: string }).state;
  } catch {
    return undefined;
  }
}
