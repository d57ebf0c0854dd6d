import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import {
  eventsOf,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from '../acceptance/support/year.ts';
import { freshData, Process } from './support/process.ts';

const POSTS = 50;
const STACK = /\n\s+at /;

describe('A server that is stopped in the midst of fifty posts', () => {
  let cylch: Cylch;
  let office: Person;
  let powys: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
  });
  afterAll(() => cylch.close());

  it('keeps each post that it acknowledged, and keeps no half of one', async () => {
    const acknowledged: string[] = [];
    let first: () => void;
    const begun = new Promise<void>((resolve) => {
      first = resolve;
    });
    const posting = Array.from({ length: POSTS }, async () => {
      const answer = await powys.ask(POST, reflection()).catch(() => undefined);
      const { eventIds } =
        (answer?.data as { postReflection?: { eventIds: readonly string[] } | null } | undefined)
          ?.postReflection ?? {};
      if (eventIds !== undefined) acknowledged.push(...eventIds);
      first();
    });
    await begun;
    await cylch.again({ now: '2026-06-15T10:00:00Z' });
    await Promise.all(posting);
    const { events } = (await office.learn(
      '{ events(filter: { types: ["ReflectionPosted"] }, first: 200) { nodes { id } } }',
    )) as { events: { nodes: readonly { id: string }[] } };
    const kept = new Set(events.nodes.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size).toBeLessThanOrEqual(POSTS);
    expect(await eventsOf(office)).toBe(7 + kept.size);
  });

  it('answers the same posts again without writing one twice', async () => {
    const command = reflection();
    const { postReflection } = (await powys.learn(POST, command)) as {
      postReflection: { eventIds: readonly string[] };
    };
    await cylch.again({ now: '2026-06-15T10:00:00Z' });
    expect(await powys.learn(POST, command)).toMatchObject({
      postReflection: { repeated: true, eventIds: postReflection.eventIds },
    });
  });

  it('is refused a second server on the same data, which says what to do and ends with 9', async () => {
    const second = Process.server(cylch.data);
    expect(await second.ended).toEqual({ code: 9, signal: null });
    expect(second.stderr).toMatch(/record\.db is in use by another process\. Stop that one first/);
    expect(second.stderr).not.toMatch(STACK);
    expect((await fetch(`${cylch.url}/health/ready`)).status).toBe(200);
  });

  it('is killed outright, and starts again on what it had acknowledged', async () => {
    const { data, remove } = await freshData();
    const server = Process.server(data);
    await server.url(data);
    server.kill('SIGKILL');
    expect(await server.ended).toEqual({ code: null, signal: 'SIGKILL' });
    const again = Process.server(data);
    expect((await fetch(`${await again.url(data)}/health/live`)).status).toBe(200);
    expect(await again.stop()).toEqual({ code: 0, signal: null });
    await remove();
  });
});

describe('A server', () => {
  let folder: Awaited<ReturnType<typeof freshData>>;
  beforeAll(async () => {
    folder = await freshData();
  });
  afterAll(() => folder.remove());

  const ISSUER = {
    CYLCH_JWKS_URL: 'https://127.0.0.1:9/keys',
    CYLCH_ISSUER: 'issuer',
    CYLCH_AUDIENCE: 'cylch',
  };
  it.each([
    [
      'in production without an issuer of tokens',
      { NODE_ENV: 'production' },
      /CYLCH_JWKS_URL is needed in production/,
    ],
    [
      'in production with half an issuer',
      { NODE_ENV: 'production', CYLCH_JWKS_URL: ISSUER.CYLCH_JWKS_URL },
      /CYLCH_ISSUER is needed in production[^]*CYLCH_AUDIENCE is needed/,
    ],
    [
      'in production with a clock that is fixed',
      { NODE_ENV: 'production', ...ISSUER, CYLCH_NOW: '2026-06-15T10:00:00Z' },
      /CYLCH_NOW fixes the clock for tests and is refused in production/,
    ],
  ])('started %s is refused with 2, and says what is wrong', async (_, env, says) => {
    const server = Process.server(folder.data, env);
    expect(await server.ended).toEqual({ code: 2, signal: null });
    expect(server.stderr).toMatch(says);
    expect(server.stderr).not.toMatch(STACK);
  });

  it('started with several mistakes tells all of them at once', async () => {
    const server = Process.server(folder.data, {
      PORT: 'x',
      CYLCH_NOW: 'y',
      CYLCH_WAY: 'z',
    });
    await server.ended;
    expect(server.stderr).toMatch(/CYLCH_WAY/);
    expect(server.stderr).toMatch(/PORT/);
    expect(server.stderr).toMatch(/CYLCH_NOW/);
  });

  it('started with a secret that cannot be used does not repeat it', async () => {
    const server = Process.server(folder.data, { CYLCH_MASTER_KEY: 'hunter2-and-more' });
    expect((await server.ended).code).toBe(9);
    expect(server.stderr).toMatch(/CYLCH_MASTER_KEY must be 32 bytes/);
    expect(server.stderr).not.toMatch(/hunter2/);
  });

  it('started on a port that is taken is refused with 9, and names it', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as { port: number };
    const server = Process.server(folder.data, { PORT: String(port) });
    expect((await server.ended).code).toBe(9);
    expect(server.stderr).toContain(String(port));
    expect(server.stderr).not.toMatch(STACK);
    other.close();
  });

  it('started on a file of another program is refused with 9, and leaves it as it is', async () => {
    await writeFile(join(folder.data, 'other.db'), 'not a record');
    const server = Process.server(folder.data, {
      CYLCH_RECORD_URL: `sqlite:${join(folder.data, 'other.db')}`,
    });
    expect((await server.ended).code).toBe(9);
    expect(server.stderr).toMatch(/other\.db/);
    expect(server.stderr).not.toMatch(STACK);
  });
});
