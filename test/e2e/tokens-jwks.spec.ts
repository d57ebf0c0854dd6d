import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mintToken } from '@cylch/api/identity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askAt } from './support/condition.ts';
import { Issuer } from './support/issuer.ts';
import { freshData, Process } from './support/process.ts';

const ME = '{ me { role name partner { id } } }';
const JOIN = `mutation { joinPartner(input: { commandId: "one", code: "W06000023", name: { cy: "Powys", en: "Powys" }, kind: LOCAL_AUTHORITY }) { partner { id } } }`;
const OFFICE = { sub: 'nia', role: 'SECRETARIAT', name: 'Nia Ffug' };

describe('In production, where another service vouches for people', () => {
  let issuer: Issuer;
  let folder: Awaited<ReturnType<typeof freshData>>;
  let server: Process;
  let url: string;
  beforeAll(async () => {
    issuer = await Issuer.open();
    folder = await freshData();
    server = Process.server(folder.data, issuer.settings);
    url = await server.url(folder.data);
  });
  afterAll(async () => {
    await server.stop();
    await issuer.close();
    await folder.remove();
  });

  const refused = async (token: string, says: RegExp): Promise<void> => {
    const { status, told } = await askAt(url, ME, { token });
    expect(status).toBe(401);
    expect(told.errors).toMatchObject([
      {
        message: expect.stringMatching(says) as unknown,
        extensions: {
          code: 'UNAUTHENTICATED',
          sentences: { cy: expect.stringContaining('ocyn') as unknown },
        },
      },
    ]);
  };

  it('someone with its token signs in, and writes', async () => {
    const token = await issuer.token(OFFICE);
    expect((await askAt(url, ME, { token })).told.data).toEqual({
      me: { role: 'SECRETARIAT', name: 'Nia Ffug', partner: null },
    });
    expect((await askAt(url, JOIN, { token })).told.data).toEqual({
      joinPartner: { partner: { id: 'partner-W06000023' } },
    });
  });

  it('its keys are fetched once, and not with each request', async () => {
    const token = await issuer.token(OFFICE);
    for (let n = 0; n < 10; n += 1) await askAt(url, ME, { token });
    expect(issuer.asked).toBe(1);
  });

  it('a partner acts for its own by its claim', async () => {
    const token = await issuer.token({
      sub: 'alun',
      role: 'partner',
      partner: 'partner-W06000023',
    });
    expect((await askAt(url, ME, { token })).told.data).toEqual({
      me: { role: 'PARTNER', name: null, partner: { id: 'partner-W06000023' } },
    });
  });

  it('a token that the local key signed is refused', async () => {
    const local = await mintToken(
      { data: folder.data, issuer: { kind: 'LOCAL' } },
      { ...OFFICE, hours: 1 },
    );
    await refused(local, /not signed for this record/);
  });

  it('a token for another audience is refused', async () => {
    await refused(
      await issuer.token(OFFICE, { audience: 'another-service' }),
      /not signed for this record/,
    );
  });

  it('a token in the name of another issuer is refused', async () => {
    await refused(
      await issuer.token(OFFICE, { issuer: 'https://elsewhere.example' }),
      /not signed for this record/,
    );
  });

  it('a token that expired is refused, and says so', async () => {
    await refused(await issuer.token(OFFICE, { expires: '-1 minute' }), /expired/);
  });

  it('a token that another signed under the name of its key is refused', async () => {
    await refused(await (await issuer.forger()).token(OFFICE), /not signed for this record/);
  });

  it('a token with a role that does not exist is refused, and names the claim', async () => {
    await refused(await issuer.token({ ...OFFICE, role: 'SYSTEM' }), /claim role/);
  });

  it('cylch token is refused with 2, and says where tokens come from', async () => {
    const command = Process.command(
      folder.data,
      ['token', '--role', 'secretariat'],
      issuer.settings,
    );
    expect(await command.ended).toEqual({ code: 2, signal: null });
    expect(command.stderr).toContain(`tokens come from ${Issuer.NAME}`);
    expect(command.stdout).toBe('');
  });

  it('cylch import says why it cannot go through the server, and writes nothing', async () => {
    const file = join(folder.data, 'facts.yaml');
    await writeFile(
      file,
      `file: more\norigin: OURS\nknownFrom: 2025-01-01T00:00:00Z\nfacts:\n  - key: conwy\n    joinPartner: { code: W06000003, name: { cy: Conwy, en: Conwy }, kind: LOCAL_AUTHORITY }\n`,
    );
    const command = Process.command(folder.data, ['import', file], issuer.settings);
    expect((await command.ended).code).toBe(2);
    expect(command.stderr).toContain(`tokens come from ${Issuer.NAME}`);
    expect((await askAt(url, '{ record { events } }')).told.data).toEqual({
      record: { events: 1 },
    });
  });

  it('the signed-out still read what is public', async () => {
    expect((await askAt(url, '{ partners { totalCount } }')).told.data).toEqual({
      partners: { totalCount: 1 },
    });
  });

  it('keys that cannot be reached are not taken for the sender’s mistake', async () => {
    const apart = await freshData();
    const alone = Process.server(apart.data, {
      ...issuer.settings,
      CYLCH_JWKS_URL: 'http://127.0.0.1:9/keys',
    });
    const { status, told } = await askAt(await alone.url(apart.data), ME, {
      token: await issuer.token(OFFICE),
    });
    expect({ status, code: (told.errors?.[0]?.['extensions'] as { code: string }).code }).toEqual({
      status: 503,
      code: 'UNAVAILABLE',
    });
    await alone.stop();
    await apart.remove();
  });
});
