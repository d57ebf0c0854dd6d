import type { Caller } from '@cylch/graphql';
import { Refusal } from '@cylch/kernel';
import {
  createRemoteJWKSet,
  errors,
  importJWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Settings } from '@cylch/platform/settings';
import { callerOf } from './claims.ts';
import { localKey } from './local-key.ts';
import { LOCAL } from './mint.ts';

/** A caller whose token was verified, and when the token ends (milliseconds since 1970). */
export type SignedIn = Readonly<{ caller: Caller; until: number }>;
/**
 * @throws Refusal UNAUTHENTICATED with what is wrong; UNAVAILABLE where the issuer’s keys cannot be
 * had.
 */
export type Verify = (token: string) => Promise<SignedIn>;

/** Signatures by a private key only: a shared secret could be forged by whoever verifies. */
const ALGORITHMS = [
  'EdDSA',
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
];

/**
 * Verifies tokens of the issuer that the settings name. Time is the real one, even where the rules’
 * clock is fixed.
 */
export async function verifierFor({
  data,
  issuer,
}: Pick<Settings, 'data' | 'issuer'>): Promise<Verify> {
  const { keys, ...expected } =
    issuer.kind === 'LOCAL'
      ? { keys: await ownKey(data), issuer: LOCAL, audience: LOCAL }
      : {
          keys: createRemoteJWKSet(new URL(issuer.url)),
          issuer: issuer.issuer,
          audience: issuer.audience,
        };
  return async (token) => {
    const claims = await verified(() =>
      jwtVerify(token, keys, {
        ...expected,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
      }),
    );
    return { caller: callerOf(claims), until: Number(claims.exp) * 1000 };
  };
}

async function ownKey(data: string): Promise<JWTVerifyGetKey> {
  const { d: _private, ...open } = await localKey(data);
  const key = await importJWK(open, 'EdDSA');
  return () => Promise.resolve(key);
}

async function verified(verify: () => Promise<{ payload: JWTPayload }>): Promise<JWTPayload> {
  try {
    return (await verify()).payload;
  } catch (problem) {
    throw refusalFor(problem);
  }
}

function refusalFor(problem: unknown): Refusal {
  if (problem instanceof errors.JWTExpired)
    return new Refusal('UNAUTHENTICATED', { problem: 'TOKEN_EXPIRED' });
  if (isOfTheToken(problem)) return new Refusal('UNAUTHENTICATED', { problem: 'TOKEN_NOT_OURS' });
  return new Refusal('UNAVAILABLE', { problem: 'KEYS_UNREACHABLE' });
}

/** Told from trouble on the way to the issuer’s keys, which is not the sender’s mistake. */
const isOfTheToken = (problem: unknown): boolean =>
  [
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWTClaimValidationFailed,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((kind) => problem instanceof kind);
