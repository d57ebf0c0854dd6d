import { Refusal } from '@cylch/kernel';
import type { SignedIn, Verify } from './tokens.ts';

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;

/**
 * Who a request comes from, by its Authorization header; undefined where there is none: signed out.
 * A header that is there and does not hold is never taken for signed out.
 */
export async function signedInBy(
  header: string | undefined,
  verify: Verify,
): Promise<SignedIn | undefined> {
  if (header === undefined) return undefined;
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw new Refusal('UNAUTHENTICATED', { problem: 'TOKEN_NOT_OURS' });
  return verify(token);
}
