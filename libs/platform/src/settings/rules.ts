/** An environment, as a process has it. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Names that are not the server’s own, so that one environment can serve the command line too. */
const OF_OTHERS = ['CYLCH_TOKEN', 'CYLCH_URL'];
const OF_ISSUER = ['CYLCH_JWKS_URL', 'CYLCH_ISSUER', 'CYLCH_AUDIENCE'] as const;

export const isProduction = (env: Env): boolean => env['NODE_ENV'] === 'production';

/** A misspelt name would otherwise do nothing, silently. */
export function unknownNames(env: Env, known: readonly string[]): readonly string[] {
  const names = new Set([...known, ...OF_OTHERS]);
  const ours = known.filter((name) => name.startsWith('CYLCH_')).join(', ');
  return Object.keys(env)
    .filter((name) => name.startsWith('CYLCH_') && !names.has(name))
    .map((name) => `${name} is not a setting; there are ${ours}`);
}

/** What only shows when settings are looked at together. */
export function together(env: Env): readonly string[] {
  const missing = OF_ISSUER.filter((name) => env[name] === undefined);
  const given = OF_ISSUER.filter((name) => env[name] !== undefined);
  const production = isProduction(env);
  const why = production
    ? 'is needed in production, where the local key is refused'
    : `goes with ${given.join(' and ')}`;
  return [
    ...(production && env['CYLCH_NOW'] !== undefined
      ? ['CYLCH_NOW fixes the clock for tests and is refused in production']
      : []),
    ...(production || given.length > 0 ? missing.map((name) => `${name} ${why}`) : []),
  ];
}
