import { clientTo } from '@cylch/postgres';
import type pg from 'pg';
import type { Listed } from '../runner/set-storage.ts';
import type { Ask } from './fetcher.ts';
import { ASKER, schemaOf, SEEKING } from './names.ts';

/**
 * Connections to one set. Those that fetch send one statement after another without waiting for
 * answers.
 */
export type Sessions = Readonly<{
  ask: Ask;
  writing: readonly pg.Client[];
  close: () => Promise<void>;
}>;
type SessionOptions = Readonly<{
  url: string;
  writers: number;
  settings?: Readonly<Record<string, string>>;
}>;

export async function sessionsTo(
  listed: Listed,
  { url, writers, settings = {} }: SessionOptions,
): Promise<Sessions> {
  const reaching = {
    url,
    name: ASKER,
    schema: schemaOf(listed),
    settings: { ...SEEKING, ...settings },
  };
  const fetching = clientTo({ ...reaching, pipeline: true });
  const writing = Array.from({ length: writers }, () => clientTo(reaching));
  const all = [fetching, ...writing];
  const close = async (): Promise<void> => {
    await Promise.all(all.map((client) => client.end().catch(() => undefined)));
  };
  // Whatever is asked of a broken connection fails: that is enough to know.
  for (const client of all) client.on('error', () => undefined);
  try {
    await Promise.all(all.map((client) => client.connect()));
  } catch (problem) {
    await close();
    throw problem;
  }
  const ask: Ask = async <R extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ) => (await fetching.query<R>({ name, text, values: [...values] })).rows;
  return { ask, writing, close };
}
