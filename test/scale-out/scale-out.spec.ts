import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
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
import { given } from '../faults/support/given.ts';
import { linesUpTo, Socket } from '../e2e/support/sockets.ts';
import { Deployment } from './support/deployment.ts';
import { KURRENTDB } from './support/nodes.ts';

type Posted = Readonly<{
  postReflection: {
    reflection: { id: string };
    position: string;
    repeated: boolean;
    eventIds: readonly string[];
  };
}>;
const NOW = '2026-06-15T10:00:00Z';

given('Scale-out', KURRENTDB, () => {
  let deployment: Deployment;
  let [one, other]: Person[] = [];
  let powys: Person;
  beforeAll(async () => {
    deployment = await Deployment.open({ apis: 2, projectors: 2, now: NOW });
    one = await openTheYear(deployment.api);
    powys = await partner(deployment.api, POWYS);
    other = await elsewhere(one);
  }, 120_000);
  afterAll(() => deployment.close());

  /** The same person, asking the other API process. */
  const elsewhere = (person: Person): Promise<Person> =>
    Promise.resolve(
      new (person.constructor as typeof Person)(
        () => (deployment.apis[1] as Cylch).url,
        person.token,
      ),
    );
  const post = async (by: Person, more: object = {}): Promise<Posted['postReflection']> =>
    ((await by.learn(POST, reflection(more))) as Posted).postReflection;

  it('reads on one API process what was written on another: by its position, at once', async () => {
    const {
      reflection: { id },
      position,
    } = await post(powys);
    const read = await (
      await elsewhere(powys)
    ).learn(
      'query ($id: ID!, $at: Position) { node(id: $id, at: { minPosition: $at }) { id ... on Reflection { workedWell { en } } } }',
      { id, at: position },
    );
    expect(read).toEqual({ node: { id, workedWell: { en: 'The network worked well' } } });
  });

  it('answers a command as before, whichever process it is sent to again, and writes one event', async () => {
    const again = reflection({ commandId: randomUUID() });
    const first = ((await powys.learn(POST, again)) as Posted).postReflection;
    const second = ((await (await elsewhere(powys)).learn(POST, again)) as Posted).postReflection;
    expect(second).toMatchObject({
      repeated: true,
      eventIds: first.eventIds,
      position: first.position,
    });
  });

  it('takes one commandId sent to both processes at the same moment as one command', async () => {
    const before = await eventsOf(one as Person);
    for (let n = 0; n < 20; n += 1) {
      const same = reflection({ commandId: randomUUID() });
      const told = (await Promise.all(
        [powys, await elsewhere(powys)].map((by) => by.learn(POST, same)),
      )) as Posted[];
      expect(new Set(told.map(({ postReflection: { eventIds } }) => eventIds.join())).size).toBe(1);
    }
    await post(powys);
    expect(await eventsOf(one as Person)).toBe(before + 21);
  });

  it('tells who subscribes at any process of what was written at another, in order and without a gap', async () => {
    const from = String(await eventsOf(one as Person));
    const socket = new Socket(deployment.apis[1] as Cylch, other?.token);
    const told = linesUpTo(String(Number(from) + 40), socket.grew({ from }));
    for (let n = 0; n < 40; n += 10)
      await Promise.all(Array.from({ length: 10 }, () => post(powys)));
    expect((await told).map(({ position }) => Number(position))).toEqual(
      Array.from({ length: 40 }, (_, n) => Number(from) + 1 + n),
    );
    socket.close();
  });

  it('has one active projector; another takes over within five seconds when it is killed, and nothing is lost', async () => {
    expect(
      (await Promise.all(deployment.projectors.map((each) => each.state()))).toSorted(),
    ).toEqual(['READY', 'STANDING_BY']);
    const active = await deployment.active();
    active.kill('SIGKILL');
    const began = Date.now();
    const posting = powys.ask(POST, reflection());
    await deployment.active();
    const took = Date.now() - began;
    process.stdout.write(`another projector took over after ${String(took)} ms\n`);
    expect(took).toBeLessThan(5_000);
    expect((await posting).data).toMatchObject({
      postReflection: { eventIds: [expect.any(String)] },
    });
    const { position } = await post(powys);
    expect(Number(position)).toBe(await eventsOf(one as Person));
  });

  it('hands over at once where the active projector is asked to stop', async () => {
    await deployment.addProjector();
    const active = await deployment.active();
    expect(await active.stop()).toEqual({ code: 0, signal: null });
    expect(await deployment.active()).not.toBe(active);
    const { position } = await post(powys);
    expect(Number(position)).toBe(await eventsOf(one as Person));
  });
});
