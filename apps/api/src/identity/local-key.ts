import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

const FILE = 'signing.key';

/**
 * The Ed25519 key that signs tokens of an embedded record, from the folder of its data; made on
 * first use, readable by its owner only. Two processes that make it at once end up with the same
 * one.
 */
export async function localKey(data: string): Promise<JWK> {
  const path = join(data, FILE);
  const standing = await read(path);
  if (standing !== undefined) return standing;
  await mkdir(data, { recursive: true });
  await make(path);
  const made = await read(path);
  if (made === undefined) throw new Error(`${FILE} was made and is not there`);
  return made;
}

/**
 * A whole file appears under its name or none at all: linking fails where another process was
 * first.
 */
async function make(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const fresh = `${path}.${randomUUID()}`;
  await writeFile(
    fresh,
    JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'EdDSA' }),
    { mode: 0o600, flush: true },
  );
  try {
    await link(fresh, path);
  } catch (problem) {
    if (!isCode(problem, 'EEXIST')) throw problem;
  } finally {
    await rm(fresh);
  }
}

async function read(path: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return undefined;
    throw problem;
  }
}

const isCode = (problem: unknown, code: string): boolean =>
  (problem as NodeJS.ErrnoException | undefined)?.code === code;
