import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VaultUnusable } from './vault.ts';

const BYTES = 32;
const GIVE_ONE =
  'A vault on PostgreSQL needs its master key: set CYLCH_MASTER_KEY, or CYLCH_MASTER_KEY_FILE to a file that holds it, to the same 32 bytes for every process (openssl rand -hex 32 makes some). Keep a copy: without it the vault cannot be read.';

/**
 * CYLCH_MASTER_KEY as it is set: 32 bytes, hexadecimal or base64. @throws VaultUnusable, without
 * showing it.
 */
function parse(setting: string): Buffer {
  const text = setting.trim();
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (key.length !== BYTES)
    throw new VaultUnusable(
      'WRONG_MASTER_KEY',
      'CYLCH_MASTER_KEY must be 32 bytes, as 64 hexadecimal digits or as base64.',
    );
  return key;
}

/**
 * The master key: from the setting, else, of a vault in a file, from the file `master.key` beside
 * it, which is made on the first start and never where a vault already stands without one. A vault
 * on a server has nothing beside it, and every process needs the same key: it must be given.
 * @throws VaultUnusable
 */
export function masterKeyFrom({
  setting,
  path,
}: Readonly<{ setting?: string | undefined; path?: string }>): Uint8Array {
  if (setting !== undefined && setting.trim() !== '') return parse(setting);
  if (path === undefined) throw new VaultUnusable('NO_MASTER_KEY', GIVE_ONE);
  const file = join(dirname(path), 'master.key');
  if (!existsSync(file)) make(file, path);
  return parse(readFileSync(file, 'utf8'));
}

function make(file: string, vault: string): void {
  if (existsSync(vault))
    throw new VaultUnusable(
      'NO_MASTER_KEY',
      `${vault} is there but its master key is not: set CYLCH_MASTER_KEY, or put master.key back beside it.`,
    );
  try {
    writeFileSync(file, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  }
}
