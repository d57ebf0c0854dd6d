import { resolve } from 'node:path';

/** Where a store keeps its data. A path of `:memory:` lasts as long as the process. */
export type Location = Readonly<{ kind: 'SQLITE'; path: string }>;

export const IN_MEMORY = ':memory:';

/** @throws Error where this build knows no such store; the address itself, which may hold a password, is not repeated. */
export function locationOf(url: string): Location {
  const [, scheme = '', path = ''] = /^([a-z+]+):(.*)$/s.exec(url) ?? [];
  if (scheme !== 'sqlite') throw new Error('must be sqlite:PATH, such as sqlite:./data/record.db; this build knows no other store');
  if (path === '') throw new Error('names no file; write sqlite:PATH');
  return { kind: 'SQLITE', path: path === IN_MEMORY ? path : resolve(path) };
}
