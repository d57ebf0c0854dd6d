import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a server of this machine answers, for the command line beside it. */
export type Address = Readonly<{ pid: number; url: string }>;
const FILE = 'server.json';

export async function announce(data: string, url: string): Promise<void> {
  const path = join(data, FILE);
  await writeFile(`${path}.new`, JSON.stringify({ pid: process.pid, url } satisfies Address));
  await rename(`${path}.new`, path);
}

export const withdraw = (data: string): Promise<void> => rm(join(data, FILE), { force: true });

/**
 * The server that runs on this data; undefined where none does, whatever one that died left behind.
 */
export async function addressOf(data: string): Promise<Address | undefined> {
  try {
    const address = JSON.parse(await readFile(join(data, FILE), 'utf8')) as Address;
    process.kill(address.pid, 0);
    return address;
  } catch {
    return undefined;
  }
}
