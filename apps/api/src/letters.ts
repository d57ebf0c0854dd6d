import { readdir, readFile } from 'node:fs/promises';
import type { SourceFile } from '@cylch/import';

const FOLDER = new URL('../letters/', import.meta.url);

/**
 * The letters' record: what the two letters and other published documents say, and the
 * demonstration.
 */
export async function letters(): Promise<readonly SourceFile[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, FOLDER), 'utf8') })),
  );
}
