import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mintToken } from '@cylch/api/identity';
import type { Generated } from '../data/generate.ts';

const main = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));
type Env = Readonly<Record<string, string>>;
export type Who = Readonly<{ sub: string; role: string; partner?: string; name: string }>;

/** A real server in a process of its own, on a free port, as an operator starts it. */
export type Server = Readonly<{
  url: string;
  data: string;
  tokenOf: (who: Who) => Promise<string>;
  close: () => Promise<void>;
}>;

export async function started(env: Env = {}, program: readonly string[] = [main]): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'cylch-bench-'));
  // Its log goes nowhere: whoever read it here would take time from the server.
  const child = spawn(process.execPath, ['--enable-source-maps', ...program], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', CYLCH_DATA: data, CYLCH_DEMO: '0', ...env },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  // Whatever ends this process ends the server: it holds the record's lock.
  const end = (): void => {
    child.kill();
  };
  process.once('exit', end);
  const url = await addressOf(child, data);
  return {
    url,
    data,
    tokenOf: (who) => mintToken({ data, issuer: { kind: 'LOCAL' } }, { hours: 1_000_000, ...who }),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      process.off('exit', end);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** A server on a generated record. Its first start builds the views. */
export const serverOn = ({ record, vault, views }: Generated): Promise<Server> =>
  started({
    CYLCH_RECORD_URL: `sqlite:${record}`,
    CYLCH_VAULT_URL: `sqlite:${vault}`,
    CYLCH_VIEWS_URL: `sqlite:${views}`,
  });

/** The address that the server writes down once it answers. */
async function addressOf(child: ChildProcess, data: string): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${String(child.exitCode)}`);
    const written = await readFile(join(data, 'server.json'), 'utf8').then(
      (text) => JSON.parse(text) as { url: string },
      () => undefined,
    );
    const ready =
      written &&
      (await fetch(`${written.url}/health/ready`).catch(() => undefined))?.status === 200;
    if (written !== undefined && ready === true) return written.url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
