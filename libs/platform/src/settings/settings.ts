import { resolve } from 'node:path';
import { compact, type Instant } from '@cylch/kernel';
import { cleanEnv, host } from 'envalid';
import { type Kind, locationOf } from './location.ts';
import { type Env, isProduction, together, unknownNames } from './rules.ts';
import { FILE_NAMES, withSecrets } from './secrets.ts';
import { SettingsRefused } from './settings-refused.ts';
import { type Stores, storesOf } from './stores.ts';
import {
  logLevel,
  type LogLevel,
  milliseconds,
  moment,
  port,
  safeUrl,
  storeUrl,
  text,
  yesNo,
} from './validators.ts';

/** Who vouches for tokens: the key beside the data, or a service that publishes its keys. */
export type Issuer =
  | Readonly<{ kind: 'LOCAL' }>
  | Readonly<{ kind: 'JWKS'; url: string; issuer: string; audience: string }>;

/** Token of Settings. */
export const SETTINGS = Symbol('SETTINGS');

/** How this process was asked to run. */
export type Settings = Readonly<{
  host: string;
  port: number;
  /** The folder of everything kept, absolute. */
  data: string;
  stores: Stores;
  /**
   * Left out: made on the first start and kept beside the vault of the embedded form; the other
   * form needs it.
   */
  masterKey?: string;
  /** Fixes the clock of the rules, in tests. */
  now?: Instant;
  /** How far this machine’s clock may be from the one that all processes share, in milliseconds. */
  clockSkewMs: number;
  /** Load the letters where the record is empty. */
  demo: boolean;
  issuer: Issuer;
  logLevel: LogLevel;
  production: boolean;
}>;

const RECORD: readonly Kind[] = ['SQLITE', 'KURRENTDB'];
const TABLES: readonly Kind[] = ['SQLITE', 'POSTGRES'];

const SPECS = {
  HOST: host({ default: '127.0.0.1' }),
  PORT: port({ default: 4000 }),
  NODE_ENV: text({ default: 'development' }),
  CYLCH_DATA: text({ default: './data' }),
  CYLCH_RECORD_URL: storeUrl(...RECORD)({ default: undefined }),
  CYLCH_VIEWS_URL: storeUrl(...TABLES)({ default: undefined }),
  CYLCH_VAULT_URL: storeUrl(...TABLES)({ default: undefined }),
  CYLCH_MASTER_KEY: text({ default: undefined }),
  CYLCH_NOW: moment({ default: undefined }),
  CYLCH_CLOCK_SKEW: milliseconds({ default: 250 }),
  CYLCH_DEMO: yesNo({ default: false }),
  CYLCH_JWKS_URL: safeUrl({ default: undefined }),
  CYLCH_ISSUER: text({ default: undefined }),
  CYLCH_AUDIENCE: text({ default: undefined }),
  CYLCH_LOG_LEVEL: logLevel({ default: 'info' }),
};

/** Names of all settings of the server. */
export const SETTING_NAMES: readonly string[] = [...Object.keys(SPECS), ...FILE_NAMES];

const MIXED =
  'CYLCH_RECORD_URL, CYLCH_VIEWS_URL and CYLCH_VAULT_URL go together: all sqlite:…, or esdb://… with two postgres://…';
const KEYLESS =
  'CYLCH_MASTER_KEY is needed where keys are kept on PostgreSQL: every process must have the same one';

/**
 * The settings of an environment, an empty value as one left out (docs/settings.md). @throws
 * SettingsRefused with every problem at once.
 */
export function readSettings(env: Env): Settings {
  const given = withSecrets(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
  const problems: string[] = [...unknownNames(env, SETTING_NAMES), ...given.problems];
  const clean = cleanEnv(given.env, SPECS, {
    reporter: ({ errors }) => {
      for (const [name, error] of Object.entries(errors)) problems.push(`${name} ${error.message}`);
    },
  });
  problems.push(...together(given.env));
  if (problems.length > 0) throw new SettingsRefused(problems);
  const data = resolve(clean.CYLCH_DATA);
  const at = (
    url: string | undefined,
    name: string,
    kinds: readonly Kind[],
  ): ReturnType<typeof locationOf> => locationOf(url ?? `sqlite:${data}/${name}.db`, kinds);
  const stores = storesOf({
    record: at(clean.CYLCH_RECORD_URL, 'record', RECORD),
    views: at(clean.CYLCH_VIEWS_URL, 'views', TABLES),
    vault: at(clean.CYLCH_VAULT_URL, 'vault', TABLES),
  });
  if (stores === undefined) throw new SettingsRefused([MIXED]);
  if (stores.form === 'SCALE_OUT' && clean.CYLCH_MASTER_KEY === undefined)
    throw new SettingsRefused([KEYLESS]);
  return {
    host: clean.HOST,
    port: clean.PORT,
    data,
    stores,
    ...compact({ masterKey: clean.CYLCH_MASTER_KEY, now: clean.CYLCH_NOW as Instant | undefined }),
    clockSkewMs: clean.CYLCH_CLOCK_SKEW,
    demo: clean.CYLCH_DEMO,
    issuer: issuerOf(given.env),
    logLevel: clean.CYLCH_LOG_LEVEL,
    production: isProduction(given.env),
  };
}

function issuerOf(env: Env): Issuer {
  const { CYLCH_JWKS_URL: url, CYLCH_ISSUER: issuer, CYLCH_AUDIENCE: audience } = env;
  if (url === undefined || issuer === undefined || audience === undefined) return { kind: 'LOCAL' };
  return { kind: 'JWKS', url, issuer, audience };
}
