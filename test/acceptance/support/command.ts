import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cylch } from './cylch.ts';

const cli = fileURLToPath(new URL('../../../apps/cli/bin/cylch.mjs', import.meta.url));

export type Outcome = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** Runs the command line on the data of a server under test. */
export function cylchCommand(
  { data }: Pick<Cylch, 'data'>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', CYLCH_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (part: Buffer) => {
    said.stdout += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    said.stderr += part.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}
