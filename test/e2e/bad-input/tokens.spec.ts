import { compact } from '@cylch/kernel';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { POST, reflection } from '../../acceptance/support/year.ts';
import { Mistakes } from '../support/mistakes.ts';
import { CLAIMS, inSeconds, keyOf, tokenOf } from '../support/tokens.ts';

describe('A token', () => {
  let mistakes: Mistakes;
  let key: KeyObject;
  beforeAll(async () => {
    mistakes = await Mistakes.open();
    key = await keyOf(mistakes.cylch.data);
  });
  afterAll(() => mistakes.close());

  const refused = async (
    what: string,
    authorization: string,
    says: RegExp = /./,
  ): Promise<void> => {
    for (const sent of [
      { query: '{ record { events } }' },
      { query: POST, variables: reflection() },
    ]) {
      const { headers, data } = await mistakes.make([
        what,
        { ...sent, headers: { authorization } },
        { code: 'UNAUTHENTICATED', status: 401, says },
      ]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(data ?? null).toBeNull();
    }
  };
  const bearer = (claims: object, header?: object): string =>
    `Bearer ${tokenOf(claims, { key, ...compact({ header }) })}`;

  it('as these tests write one is taken', async () => {
    const { data } = await mistakes.send({
      query: '{ me { role partner { id } } }',
      headers: { authorization: bearer(CLAIMS) },
    });
    expect(data).toEqual({ me: { role: 'PARTNER', partner: { id: 'partner-W06000023' } } });
  });

  it('that expired is refused, and says so', () =>
    refused('expired', bearer({ ...CLAIMS, exp: inSeconds(-1) }), /expired/));
  it('that does not hold yet is refused', () =>
    refused('not yet', bearer({ ...CLAIMS, nbf: inSeconds(3600) })));
  it('that never expires is refused', () =>
    refused('for ever', bearer({ ...CLAIMS, exp: undefined })));
  it('that expires in words is refused', () =>
    refused('exp in words', bearer({ ...CLAIMS, exp: 'tomorrow' })));

  it('that nobody signed is refused', async () => {
    await refused(
      'alg none',
      `Bearer ${tokenOf(CLAIMS, { header: { alg: 'none' } })}`,
      /not signed for this record/,
    );
    await refused('alg NONE with a signature', bearer(CLAIMS, { alg: 'NONE' }));
  });
  it('that another key signed is refused', () =>
    refused(
      'another key',
      `Bearer ${tokenOf(CLAIMS, { key: generateKeyPairSync('ed25519').privateKey })}`,
      /not signed for this record/,
    ));
  it('that the public key signed as if it were a secret is refused', async () => {
    const secret = createPublicKey(key).export({ type: 'spki', format: 'pem' });
    await refused(
      'public key as secret',
      `Bearer ${tokenOf(CLAIMS, { secret, header: { alg: 'HS256' } })}`,
    );
  });
  it('that brings its own key is refused', async () => {
    const own = generateKeyPairSync('ed25519');
    await refused(
      'own jwk',
      `Bearer ${tokenOf(CLAIMS, { key: own.privateKey, header: { alg: 'EdDSA', jwk: own.publicKey.export({ format: 'jwk' }) } })}`,
    );
  });
  it('that someone changed after it was signed is refused', () => {
    const [head, , signature] = tokenOf(CLAIMS, { key }).split('.');
    const claims = Buffer.from(
      JSON.stringify({ ...CLAIMS, role: 'SECRETARIAT', exp: inSeconds(3600) }),
    ).toString('base64url');
    return refused('changed', `Bearer ${String(head)}.${claims}.${String(signature)}`);
  });
  it('of another issuer is refused', () =>
    refused('issuer', bearer({ ...CLAIMS, iss: 'someone' })));
  it('for another audience is refused', () =>
    refused('audience', bearer({ ...CLAIMS, aud: 'elsewhere' })));

  it.each([
    'KING',
    '',
    'SYSTEM',
    'constructor',
    '__proto__',
    5,
    null,
    ['PARTNER'],
    { role: 'PARTNER' },
  ])('with the role %j, which does not exist, is refused and names the claim', (role) =>
    refused('role', bearer({ ...CLAIMS, role }), /claim role/),
  );
  it.each([
    undefined,
    '',
    'cycle-2025-26',
    'W06000023',
    'partner-\ud83d',
    5,
    ['partner-W06000023'],
  ])('of a partner %j is refused and names the claim', (partner) =>
    refused('partner', bearer({ ...CLAIMS, partner }), /claim partner/),
  );
  it.each([' ', 'x'.repeat(201), '\ud83d', 'a\u0000b', 5, ['x']])(
    '#%# of an unusable name is refused and names the claim',
    (name) => refused('name', bearer({ ...CLAIMS, name }), /claim name/),
  );
  it.each([undefined, '', 'x'.repeat(201), '\ude00', 'a\u0000b'])(
    '#%# of an unusable sub is refused',
    (sub) => refused('sub', bearer({ ...CLAIMS, sub })),
  );

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Bearer a.b.c',
    'Bearer ..',
    'Basic eDp5',
    'Bearer null',
    'Token x.y.z',
    `Bearer ${'x'.repeat(10_000)}.y.z`,
    'Bearer eyJhbGciOiJFZERTQSJ9.e30.e30',
  ])('that is not one (#%#) is not taken for signed out', (authorization) =>
    refused('no token', authorization),
  );

  it('of someone signed out is not needed for what is public', async () => {
    const { errors } = await mistakes.send({
      query: '{ record { events } }',
      headers: { authorization: undefined },
    });
    expect(errors).toEqual([]);
  });
});
