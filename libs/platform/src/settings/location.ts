import { resolve } from 'node:path';

/**
 * Where a store keeps its data. A path of `:memory:` lasts as long as the process; an address may
 * hold a password.
 */
export type Location =
  | Readonly<{ kind: 'SQLITE'; path: string }>
  | Readonly<{ kind: 'KURRENTDB'; url: string }>
  | Readonly<{ kind: 'POSTGRES'; url: string }>;
export type Kind = Location['kind'];

export const IN_MEMORY = ':memory:';

const KINDS: Readonly<Record<string, Kind>> = {
  sqlite: 'SQLITE',
  esdb: 'KURRENTDB',
  'esdb+discover': 'KURRENTDB',
  postgres: 'POSTGRES',
  postgresql: 'POSTGRES',
};
const SAID: Readonly<Record<Kind, string>> = {
  SQLITE: 'sqlite:PATH, such as sqlite:./data/record.db',
  KURRENTDB: 'esdb://… or esdb+discover://…',
  POSTGRES: 'postgres://…',
};

/**
 * @throws Error where it is none of these kinds; the address itself, which may hold a password, is
 * not repeated.
 */
export function locationOf(url: string, kinds: readonly Kind[]): Location {
  const [, scheme = '', rest = ''] = /^([a-z+]+):(.*)$/s.exec(url) ?? [];
  const kind = Object.hasOwn(KINDS, scheme) ? KINDS[scheme] : undefined;
  if (kind === undefined || !kinds.includes(kind))
    throw new Error(`must be ${kinds.map((each) => SAID[each]).join(', or ')}`);
  if (rest.replace(/^\/\//, '') === '') throw new Error(`names nothing; write ${SAID[kind]}`);
  if (kind !== 'SQLITE') return { kind, url };
  return { kind, path: rest === IN_MEMORY ? rest : resolve(rest) };
}
