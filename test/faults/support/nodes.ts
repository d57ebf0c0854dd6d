import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

/** The nodes of a cluster, numbered from 1 as its address names them. */
export type Nodes = Readonly<{
  leader: () => Promise<number>;
  /**
   * Until all are there and one of them leads. A node that has to cut off what was never
   * acknowledged ends itself and is started again, as its supervisor would.
   */
  whole: () => Promise<void>;
  kill: (node: number) => Promise<unknown>;
  start: (node: number) => Promise<unknown>;
}>;

/**
 * `kill` and `start` are commands of the shell; {n} in them is the node’s number and {port} its
 * port.
 */
export function nodesOf(url: string, kill: string, start: string): Nodes {
  const hosts = (/^esdb:\/\/(?:[^@]*@)?([^?/]+)/.exec(url)?.[1] ?? '').split(',');
  const scheme = /[?&]tls=false/.test(url) ? 'http' : 'https';
  const told = (command: string) => (node: number) =>
    run('sh', [
      '-c',
      command
        .replaceAll('{n}', String(node))
        .replaceAll('{port}', hosts[node - 1]?.split(':')[1] ?? ''),
    ]);
  const states = (): Promise<readonly string[]> =>
    Promise.all(
      hosts.map(async (host) => {
        const info = await fetch(`${scheme}://${host}/info`, { signal: AbortSignal.timeout(1_000) })
          .then((answer) => answer.json() as Promise<{ state?: string }>)
          .catch(() => undefined);
        return info?.state ?? 'away';
      }),
    );
  const until = async (
    enough: (states: readonly string[]) => boolean,
    between: (states: readonly string[]) => Promise<unknown>,
  ): Promise<readonly string[]> => {
    for (;;) {
      const now = await states();
      if (now.filter((state) => state === 'leader').length === 1 && enough(now)) return now;
      await between(now);
    }
  };
  const startAgain = async (now: readonly string[]): Promise<void> => {
    await pause();
    for (const [index, state] of now.entries()) if (state === 'away') await told(start)(index + 1);
  };
  return {
    leader: async () => (await until(() => true, pause)).indexOf('leader') + 1,
    whole: async () => {
      await until(
        (now) => now.every((state) => state === 'leader' || state === 'follower'),
        startAgain,
      );
    },
    kill: told(kill),
    start: told(start),
  };
}
