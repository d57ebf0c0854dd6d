import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A service as a compose file describes it, as far as the tests look. */
export type Service = Readonly<{
  image: string;
  build?: string;
  user?: string;
  command?: readonly string[];
  environment?: Readonly<Record<string, string | number>>;
  read_only?: boolean;
  cap_drop?: readonly string[];
  security_opt?: readonly string[];
  mem_limit?: string;
  pids_limit?: number;
  stop_grace_period?: string;
  restart?: string;
  ports?: readonly string[];
  secrets?: readonly string[];
  volumes?: readonly string[];
  healthcheck?: Readonly<{ test: readonly string[] }>;
  depends_on?: readonly string[] | Readonly<Record<string, Readonly<{ condition: string }>>>;
}>;
export type Compose = Readonly<{
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, unknown>>;
  secrets?: Readonly<Record<string, Readonly<{ file?: string }>>>;
}>;

export const FORMS = ['docker-compose.yml', 'docker-compose.embedded.yml'] as const;
export const composeOf = (path: string): Compose => parse(read(path), { merge: true }) as Compose;
export const servicesOf = (path: string): readonly (readonly [string, Service])[] =>
  Object.entries(composeOf(path).services);

/** Services that end: one waits for them to have done what they are there for. */
export const ENDING = ['certificates', 'record-user'];
/** Made here, so that no registry pins them. */
export const OURS = ['cylch', 'cylch-certificates'];

/** Lines of a file that Docker reads, without comments. */
export const instructionsOf = (path: string): readonly string[] =>
  read(path)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
