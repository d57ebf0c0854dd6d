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
import { linesUpTo, Socket } from '../e2e/support/sockets.ts';
import { SlowSocket } from './support/slow-socket.ts';

/** So wide a line that a few hundred fill every buffer on the way. */
const WIDE = Array.from({ length: 40 }, (_, n) => `t${String(n)}: title { cy en }`).join(' ');
const POSTS = 1_500;
const AT_ONCE = 25;

describe('A subscriber who does not read', () => {
  let cylch: Cylch;
  let office: Person;
  let powys: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
  });
  afterAll(() => cylch.close());
  const residentMb = async (): Promise<number> =>
    Number(
      /^cylch_resident_memory(?:_bytes)? ([\d.e+]+)/m.exec(
        await (await fetch(`${cylch.url}/metrics`)).text(),
      )?.[1],
    ) / 1e6;

  it('holds up neither those who write nor those who read, fills no memory, and is told everything when it reads again', async () => {
    const from = await eventsOf(office);
    const slow = await SlowSocket.open(
      cylch.url,
      String(office.token),
      `subscription { timelineGrew(from: "${String(from)}") { position ${WIDE} } }`,
    );
    slow.pause();
    const quick = new Socket(cylch, String(office.token));
    const read = linesUpTo(String(from + POSTS), quick.grew({ from: String(from) }));
    await powys.learn(POST, reflection());
    const before = await residentMb();
    for (let n = 1; n < POSTS; n += AT_ONCE)
      await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, POSTS - n) }, () => powys.learn(POST, reflection())),
      );
    expect((await read).map(({ position }) => Number(position))).toEqual(
      Array.from({ length: POSTS }, (_, n) => from + 1 + n),
    );
    expect(slow.told).toEqual([]);
    const appended = (await residentMb()) - before;
    process.stdout.write(
      `${String(POSTS)} lines waited for, ${appended.toFixed(0)} MB more in use\n`,
    );
    expect(appended).toBeLessThan(200);
    slow.resume();
    await slow.until(POSTS);
    expect(
      slow.told.map(({ timelineGrew }) => Number((timelineGrew as { position: string }).position)),
    ).toEqual(Array.from({ length: POSTS }, (_, n) => from + 1 + n));
    slow.close();
    quick.close();
  });
});
