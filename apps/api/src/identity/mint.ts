import { compact } from '@cylch/kernel';
import { importJWK, SignJWT } from 'jose';
import { type Settings, SettingsRefused } from '@cylch/platform/settings';
import { callerOf } from './claims.ts';
import { localKey } from './local-key.ts';

/** Issuer and audience of tokens that the local key signs. */
export const LOCAL = 'cylch-local';

/** Whom a token is for, and for how long. */
export type Person = Readonly<{
  sub: string;
  role: string;
  partner?: string;
  name?: string;
  hours: number;
}>;

/**
 * A token for this embedded record, signed by the key in its data folder.
 * @throws Refusal UNAUTHENTICATED where a server would not take it; SettingsRefused where another
 * issuer vouches.
 */
export async function mintToken(
  { data, issuer }: Pick<Settings, 'data' | 'issuer'>,
  { hours, ...claims }: Person,
): Promise<string> {
  if (issuer.kind !== 'LOCAL')
    throw new SettingsRefused([
      `tokens come from ${issuer.issuer}; the local key is not used here`,
    ]);
  callerOf(claims);
  const key = await localKey(data);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', ...compact({ kid: key.kid }) })
    .setIssuer(LOCAL)
    .setAudience(LOCAL)
    .setIssuedAt(now)
    .setExpirationTime(now + Math.round(hours * 3600))
    .sign(await importJWK(key, 'EdDSA'));
}
