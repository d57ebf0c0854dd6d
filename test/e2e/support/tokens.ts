import { createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (): number => Math.floor(Date.now() / 1000);

/** What a token of a local record says of its sender, in the right. */
export const CLAIMS = {
  iss: 'cylch-local',
  aud: 'cylch-local',
  sub: 'head-of-powys',
  role: 'PARTNER',
  partner: 'partner-W06000023',
} as const;
/** A moment from now, as tokens write it. */
export const inSeconds = (n: number): number => seconds() + n;

/** The key that a local record signs its tokens with. */
export async function keyOf(data: string): Promise<KeyObject> {
  return createPrivateKey({
    key: JSON.parse(await readFile(join(data, 'signing.key'), 'utf8')) as never,
    format: 'jwk',
  });
}

type How = Readonly<{ key?: KeyObject; secret?: string | Buffer; header?: object }>;

/**
 * A token signed by a private key, by a shared secret, or by nobody. An hour long unless its claims
 * say otherwise.
 */
export function tokenOf(claims: object, { key, secret, header }: How): string {
  const said = `${encoded(header ?? { alg: 'EdDSA' })}.${encoded({ iat: seconds(), exp: inSeconds(3600), ...claims })}`;
  if (key !== undefined)
    return `${said}.${sign(null, Buffer.from(said), key).toString('base64url')}`;
  return `${said}.${secret === undefined ? '' : createHmac('sha256', secret).update(said).digest('base64url')}`;
}
