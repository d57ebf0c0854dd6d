import { resolve } from 'node:path';
import type { Instant } from '@cylch/kernel';
import { cleanEnv, host } from 'envalid';
import { type Location, locationOf } from './location.ts';
import { type Env, isProduction, together, unknownNames } from './rules.ts';
import { SettingsRefused } from './settings-refused.ts';
import { logLevel, type LogLevel, moment, port, safeUrl, storeUrl, text, yesNo } from './validators.ts';

/** Who vouches for tokens: the key beside the data, or a service that publishes its keys. */
export type Issuer =
  | Readonly<{ kind: 'LOCAL' }>
  | Readonly<{ kind: 'JWKS'; url: string; issuer: string; audience: string }>;

/** How this process was asked to run. */
export type Settings = Readonly<{
  host: string;
  port: number;
  /** The folder of everything kept, absolute. */
  data: string;
  record: Location;
  views: Location;
  vault: Location;
  /** Left out: made on the first start and kept beside the vault. */
  masterKey?: string;
  /** Fixes the clock of the rules, in tests. */
  now?: Instant;
  /** Load the letters where the record is empty. */
  demo: boolean;
  issuer: Issuer;
  logLevel: LogLevel;
  production: boolean;
}>;

const SPECS = {
  HOST: host({ default: '127.0.0.1' }),
  PORT: port({ default: 4000 }),
  NODE_ENV: text({ default: 'development' }),
  CYLCH_DATA: text({ default: './data' }),
  CYLCH_RECORD_URL: storeUrl({ default: undefined }),
  CYLCH_VIEWS_URL: storeUrl({ default: undefined }),
  CYLCH_VAULT_URL: storeUrl({ default: undefined }),
  CYLCH_MASTER_KEY: text({ default: undefined }),
  CYLCH_NOW: moment({ default: undefined }),
  CYLCH_DEMO: yesNo({ default: false }),
  CYLCH_JWKS_URL: safeUrl({ default: undefined }),
  CYLCH_ISSUER: text({ default: undefined }),
  CYLCH_AUDIENCE: text({ default: undefined }),
  CYLCH_LOG_LEVEL: logLevel({ default: 'info' }),
};

/** Names of all settings of the server. */
export const SETTING_NAMES: readonly string[] = Object.keys(SPECS);

/** @throws SettingsRefused with every problem at once. */
export function readSettings(env: Env): Settings {
  const problems: string[] = [...unknownNames(env, Object.keys(SPECS))];
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const clean = cleanEnv(given, SPECS, {
    reporter: ({ errors }) => {
      for (const [name, error] of Object.entries(errors)) problems.push(`${name} ${(error).message}`);
    },
  });
  problems.push(...together(given));
  if (problems.length > 0) throw new SettingsRefused(problems);
  const data = resolve(clean.CYLCH_DATA);
  const beside = (name: string): string => `sqlite:${data}/${name}.db`;
  return {
    host: clean.HOST, port: clean.PORT, data,
    record: locationOf(clean.CYLCH_RECORD_URL ?? beside('record')),
    views: locationOf(clean.CYLCH_VIEWS_URL ?? beside('views')),
    vault: locationOf(clean.CYLCH_VAULT_URL ?? beside('vault')),
    ...(clean.CYLCH_MASTER_KEY === undefined ? {} : { masterKey: clean.CYLCH_MASTER_KEY }),
    ...(clean.CYLCH_NOW === undefined ? {} : { now: clean.CYLCH_NOW as Instant }),
    demo: clean.CYLCH_DEMO, issuer: issuerOf(given), logLevel: clean.CYLCH_LOG_LEVEL, production: isProduction(given),
  };
}

function issuerOf(env: Env): Issuer {
  const { CYLCH_JWKS_URL: url, CYLCH_ISSUER: issuer, CYLCH_AUDIENCE: audience } = env;
  if (url === undefined || issuer === undefined || audience === undefined) return { kind: 'LOCAL' };
  return { kind: 'JWKS', url, issuer, audience };
}
