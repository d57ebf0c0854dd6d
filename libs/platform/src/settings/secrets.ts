import { readFileSync } from 'node:fs';
import type { Env } from './rules.ts';

/**
 * What may stand in a file instead: it is or holds a secret, and an environment is easily shown.
 */
const SECRET = [
  'CYLCH_RECORD_URL',
  'CYLCH_VIEWS_URL',
  'CYLCH_VAULT_URL',
  'CYLCH_MASTER_KEY',
] as const;
const fileOf = (name: string): string => `${name}_FILE`;

/** Names of settings that name a file. */
export const FILE_NAMES: readonly string[] = SECRET.map(fileOf);

/**
 * The environment with what stands in files put in its place; where a file cannot be read, or both
 * are given, a problem.
 */
export function withSecrets(env: Env): Readonly<{ env: Env; problems: readonly string[] }> {
  const problems: string[] = [];
  const found = SECRET.flatMap((name): readonly (readonly [string, string])[] => {
    const path = env[fileOf(name)];
    if (path === undefined) return [];
    if (env[name] !== undefined)
      problems.push(`${name} and ${fileOf(name)} are both given; give one`);
    try {
      return [[name, readFileSync(path, 'utf8').trim()]];
    } catch (problem) {
      problems.push(
        `${fileOf(name)} names a file that cannot be read (${(problem as NodeJS.ErrnoException).code ?? 'unknown'})`,
      );
      return [];
    }
  });
  return { env: { ...env, ...Object.fromEntries(found) }, problems };
}
