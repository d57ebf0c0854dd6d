import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '@cylch/kernel';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { signedInBy } from './bearer.ts';
import { localKey } from './local-key.ts';
import { LOCAL, mintToken } from './mint.ts';
import { type Verify, verifierFor } from './tokens.ts';

const ELERI = { sub: 'eleri', role: 'evaluator', name: 'Eleri', hours: 1 };
const local = { kind: 'LOCAL' } as const;

const refusalOf = async (asking: Promise<unknown>): Promise<string> => {
  try {
    await asking;
  } catch (refusal) {
    if (refusal instanceof Refusal)
      return `${refusal.code} ${refusal.values['problem'] ?? ''}`.trim();
    throw refusal;
  }
  return 'taken';
};

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'cylch-'));
});
afterEach(() => rm(data, { recursive: true }));

describe('the local key', () => {
  it('is made once, for its owner only, though two processes ask for it at once', async () => {
    const keys = await Promise.all([localKey(data), localKey(data), localKey(data)]);
    expect(new Set(keys.map(({ x }) => x)).size).toBe(1);
    expect((await stat(join(data, 'signing.key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(data)).toEqual(['signing.key']);
  });

  it('stays the same', async () => {
    expect(await localKey(data)).toEqual(await localKey(data));
  });
});

describe('a token of the local key', () => {
  let verify: Verify;
  beforeEach(async () => {
    verify = await verifierFor({ data, issuer: local });
  });

  it('tells who its bearer is, and until when', async () => {
    const { caller, until } = await verify(await mintToken({ data, issuer: local }, ELERI));
    expect(caller).toEqual({ actor: { sub: 'eleri', role: 'EVALUATOR' }, name: 'Eleri' });
    expect(until).toBeGreaterThan(Date.now());
  });

  it('is not made for whom no server would take', async () => {
    expect(await refusalOf(mintToken({ data, issuer: local }, { ...ELERI, role: 'system' }))).toBe(
      'UNAUTHENTICATED TOKEN_CLAIM',
    );
  });

  it('is refused once it has expired', async () => {
    expect(
      await refusalOf(verify(await mintToken({ data, issuer: local }, { ...ELERI, hours: -1 }))),
    ).toBe('UNAUTHENTICATED TOKEN_EXPIRED');
  });

  it('is refused where another key signed it', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const forged = await new SignJWT(ELERI)
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(LOCAL)
      .setAudience(LOCAL)
      .setExpirationTime('1h')
      .sign(privateKey);
    expect(await refusalOf(verify(forged))).toBe('UNAUTHENTICATED TOKEN_NOT_OURS');
  });

  it('is refused where nobody signed it', async () => {
    const [, claims] = (await mintToken({ data, issuer: local }, ELERI)).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims ?? ''}.AA`;
    expect(await refusalOf(verify(unsigned))).toBe('UNAUTHENTICATED TOKEN_NOT_OURS');
  });
});

describe('a token of an issuer', () => {
  let server: Server;
  let down = false;
  const keys = generateKeyPair('ES256');
  const issuer = (): { kind: 'JWKS'; url: string; issuer: string; audience: string } => ({
    kind: 'JWKS',
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    issuer: 'https://id.example.cymru',
    audience: 'cylch',
  });
  const sign = async (audience: string): Promise<string> =>
    new SignJWT({ sub: 'eleri', role: 'EVALUATOR' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer('https://id.example.cymru')
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign((await keys).privateKey);

  beforeEach(async () => {
    down = false;
    const open = { ...(await exportJWK((await keys).publicKey)), kid: 'k1', alg: 'ES256' };
    server = createServer((_, answer) => {
      answer.writeHead(down ? 500 : 200).end(JSON.stringify({ keys: [open] }));
    });
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
  });
  afterEach(
    () =>
      new Promise((closed) => {
        server.close(closed);
      }),
  );

  it('is verified by the keys that the issuer publishes', async () => {
    const verify = await verifierFor({ data, issuer: issuer() });
    expect((await verify(await sign('cylch'))).caller.actor.sub).toBe('eleri');
  });

  it('is refused where it was meant for another audience', async () => {
    expect(
      await refusalOf((await verifierFor({ data, issuer: issuer() }))(await sign('another'))),
    ).toBe('UNAUTHENTICATED TOKEN_NOT_OURS');
  });

  it('is not called false where the issuer cannot be asked', async () => {
    down = true;
    expect(
      await refusalOf((await verifierFor({ data, issuer: issuer() }))(await sign('cylch'))),
    ).toBe('UNAVAILABLE KEYS_UNREACHABLE');
  });

  it('leaves the local key without a say', async () => {
    const verify = await verifierFor({ data, issuer: issuer() });
    expect(await refusalOf(verify(await mintToken({ data, issuer: local }, ELERI)))).toBe(
      'UNAUTHENTICATED TOKEN_NOT_OURS',
    );
    await expect(mintToken({ data, issuer: issuer() }, ELERI)).rejects.toThrow(
      'the local key is not used here',
    );
  });
});

describe('an Authorization header', () => {
  const verify: Verify = () => Promise.reject(new Error('not asked'));

  it('that is not there means signed out', async () => {
    expect(await signedInBy(undefined, verify)).toBeUndefined();
  });

  it.each(['', 'Bearer', 'Basic Y2FyeXM6', 'Bearer not-a-token', 'Bearer a.b.c d.e.f'])(
    'that does not hold is never signed out: %p',
    async (header) => {
      expect(await refusalOf(signedInBy(header, verify))).toBe('UNAUTHENTICATED TOKEN_NOT_OURS');
    },
  );
});
