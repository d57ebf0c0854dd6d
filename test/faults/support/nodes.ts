import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

/** The nodes of a cluster, numbered from 1 as its address names them. */
export type Nodes = Readonly<{
  leader: () => Promise<number>;
  /** Until so many nodes are leader or follower, and one of them leads. */
  ready: (count: number) => Promise<void>;
  kill: (node: number) => Promise<unknown>;
  start: (node: number) => Promise<unknown>;
}>;

/** `kill` and `start` are commands of the shell; {n} in them is the node’s number and {port} its port. */
export function nodesOf(url: string, kill: string, start: string): Nodes {
  const hosts = (/^esdb:\/\/(?:[^@]*@)?([^?/]+)/.exec(url)?.[1] ?? '').split(',');
  const scheme = /[?&]tls=false/.test(url) ? 'http' : 'https';
  const told = (command: string) => (node: number) => run('sh', ['-c', command.replaceAll('{n}', String(node)).replaceAll('{port}', hosts[node - 1]?.split(':')[1] ?? '')]);
  const states = (): Promise<readonly string[]> => Promise.all(hosts.map(async (host) => {
    const info = await fetch(`${scheme}://${host}/info`, { signal: AbortSignal.timeout(1_000) }).then((answer) => answer.json() as Promise<{ state?: string }>).catch(() => undefined);
    return info?.state ?? 'away';
  }));
  const ready = async (count: number): Promise<readonly string[]> => {
    for (;;) {
      const now = await states();
      if (now.filter((state) => state === 'leader').length === 1 && now.filter((state) => state === 'leader' || state === 'follower').length >= count) return now;
      await pause();
    }
  };
  return {
    leader: async () => (await ready(1)).indexOf('leader') + 1, ready: async (count) => { await ready(count); }, kill: told(kill), start: told(start),
  };
}
