import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import {
  CONWY,
  CYCLE,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from '../acceptance/support/year.ts';
import { type Line, linesUpTo, Socket } from './support/sockets.ts';
import { CLAIMS, inSeconds, keyOf, tokenOf } from './support/tokens.ts';

const POSTS = 200;

describe('Who subscribes to the timeline', () => {
  let cylch: Cylch;
  let office: Person;
  let powys: Person;
  let conwy: Person;
  const open: Socket[] = [];

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
    [powys, conwy] = [await partner(cylch, POWYS), await partner(cylch, CONWY)];
  });
  afterEach(() => {
    for (const socket of open.splice(0)) socket.close();
  });
  afterAll(() => cylch.close());

  const socket = (person?: Person): Socket => {
    const opened = new Socket(cylch, person?.token);
    open.push(opened);
    return opened;
  };
  const post = async (more: object = {}, by = powys): Promise<string> =>
    ((await by.learn(POST, reflection(more))) as { postReflection: { position: string } })
      .postReflection.position;
  const newest = async (): Promise<string> =>
    ((await office.learn('{ record { position } }')) as { record: { position: string } }).record
      .position;
  const listed = async (
    by: Person,
    after: string,
  ): Promise<readonly Pick<Line, 'id' | 'position'>[]> => {
    const { events } = (await by.learn(
      'query ($after: Position) { events(filter: { afterPosition: $after }, first: 200) { nodes { id position } } }',
      { after },
    )) as { events: { nodes: readonly Line[] } };
    return events.nodes;
  };

  it('from a position is told what came after it first, and goes on live without a gap or a repetition', async () => {
    const from = await newest();
    for (let n = 0; n < 50; n += 1) await post();
    const told = linesUpTo(String(Number(from) + POSTS), socket(office).grew({ from }));
    for (let n = 50; n < POSTS; n += 10)
      await Promise.all(Array.from({ length: 10 }, () => post()));
    expect((await told).map(({ position }) => Number(position))).toEqual(
      Array.from({ length: POSTS }, (_, n) => Number(from) + 1 + n),
    );
    expect((await told).map(({ id }) => id)).toEqual(
      (await listed(office, from)).map(({ id }) => id),
    );
  });

  it('from the beginning is told the whole year', async () => {
    const told = await linesUpTo(await newest(), socket(office).grew({ from: '0' }));
    expect(told.slice(0, 3).map(({ kind }) => kind)).toEqual(['PARTNER', 'PARTNER', 'PARTNER']);
    expect(told.length).toBe(Number(await newest()));
  });

  it('without a position is told only what is new', async () => {
    const lines = socket(office).grew();
    const before = await newest();
    // Nothing says when it has begun: others write until it tells something.
    const first = lines.next();
    let told = false;
    const writing = (async () => {
      while (!told) await post();
    })();
    const { value } = (await first) as { value: { data: { timelineGrew: Line } } };
    told = true;
    await writing;
    expect(Number(value.data.timelineGrew.position)).toBeGreaterThan(Number(before));
  });

  it('signed out is told public lines only', async () => {
    const from = await newest();
    await post({ visibility: 'OWN' });
    await post({ visibility: 'PARTNERS' });
    const last = await post({ visibility: 'PUBLIC' });
    expect(
      (await linesUpTo(last, socket().grew({ from }))).map(({ position }) => position),
    ).toEqual([last]);
  });

  it('as a partner is told its own OWN lines, and not those of others', async () => {
    const from = await newest();
    const own = await post({ visibility: 'OWN' });
    const others = await post({ visibility: 'OWN' }, conwy);
    const last = await post({ visibility: 'PARTNERS' });
    expect(
      (await linesUpTo(last, socket(powys).grew({ from }))).map(({ position }) => position),
    ).toEqual([own, last]);
    expect(
      (await linesUpTo(last, socket(conwy).grew({ from }))).map(({ position }) => position),
    ).toEqual([others, last]);
    expect(
      (await linesUpTo(last, socket(office).grew({ from }))).map(({ position }) => position),
    ).toEqual([own, others, last]);
  });

  it('with a filter is told what passes it, in what came first and in what comes live', async () => {
    const from = await newest();
    await post();
    const one = await post({ about: ['numeracy'] });
    const told = (async (): Promise<readonly string[]> => {
      const positions: string[] = [];
      for await (const { data } of socket(office).grew({
        from,
        filter: { cycle: CYCLE, kinds: ['REFLECTION'], about: ['numeracy'], partners: [POWYS] },
      })) {
        positions.push(String(data?.timelineGrew.position));
        if (positions.length === 2) break;
      }
      return positions;
    })();
    await post({ about: ['numeracy'] }, conwy);
    const other = await post({ about: ['numeracy', 'literacy'] });
    expect(await told).toEqual([one, other]);
  });

  it('from beyond the record is refused with UNKNOWN_POSITION, in both languages', async () => {
    expect(await socket(office).refused({ from: '1000000' })).toMatchObject([
      {
        extensions: {
          code: 'UNKNOWN_POSITION',
          sentences: {
            cy: expect.stringContaining('1000000') as unknown,
            en: expect.stringContaining('1000000') as unknown,
          },
        },
      },
    ]);
  });

  it.each([
    ['a filter of the wrong kind', { filter: { cycle: POWYS } }, 'filter.cycle'],
    ['a position that is none', { from: 'x' }, 'from'],
    ['a kind that does not exist', { filter: { kinds: ['KING'] } }, 'filter.kinds.0'],
  ])('with %s is refused, and the field is named', async (_, variables, field) => {
    expect(await socket(office).refused(variables)).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field } },
    ]);
  });

  it('asks as over HTTP where a query comes through the socket, within the same limits', async () => {
    expect((await socket(office).first({}, '{ record { events } }')).data).toMatchObject({
      record: {},
    });
    const many = `{ ${Array.from({ length: 60 }, (_, n) => `a${String(n)}: record { events }`).join(' ')} }`;
    expect(await socket(office).refused({}, many)).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COSTLY' } },
    ]);
  });

  it('is cut off when the token expires, and told why', async () => {
    const token = tokenOf({ ...CLAIMS, exp: inSeconds(2) }, { key: await keyOf(cylch.data) });
    const expiring = new Socket(cylch, token);
    open.push(expiring);
    const lines = expiring.grew({ from: '0' });
    expect((await lines.next()).value).toMatchObject({
      data: { timelineGrew: { kind: 'PARTNER' } },
    });
    void (async () => {
      for await (const told of lines) void told;
    })().catch(() => undefined);
    expect(await expiring.closed).toEqual({ code: 4401, reason: 'UNAUTHENTICATED' });
  });

  it.each(['expired', 'forged'])('with a token that is %s is not let in', async (how) => {
    const token =
      how === 'forged'
        ? `${String(powys.token)}x`
        : tokenOf({ ...CLAIMS, exp: inSeconds(-5) }, { key: await keyOf(cylch.data) });
    const socketOf = new Socket(cylch, token);
    open.push(socketOf);
    await socketOf.first({ from: '0' }).catch(() => undefined);
    expect((await socketOf.closed).code).toBe(4401);
  });

  it('fifty-one times on one socket is refused the last, and keeps the fifty', async () => {
    const one = socket(office);
    const last = await newest();
    const from = String(Number(last) - 1);
    const fifty = Array.from({ length: 50 }, () => one.grew({ from }));
    for (const lines of fifty)
      expect((await lines.next()).value).toMatchObject({
        data: { timelineGrew: { position: last } },
      });
    expect(await one.refused({ from })).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COSTLY' } },
    ]);
    const next = await post();
    for (const lines of fifty)
      expect((await lines.next()).value).toMatchObject({
        data: { timelineGrew: { position: next } },
      });
  });

  it('is told goodbye when the server stops, and the server stops', async () => {
    const one = socket(office);
    await one.grew({ from: '0' }).next();
    await cylch.again({ now: '2026-06-15T10:00:00Z' });
    expect((await one.closed).code).toBe(1001);
    expect(await newest()).not.toBe('0');
  });
});
