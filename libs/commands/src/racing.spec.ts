import { describe, expect, it } from '@jest/globals';
import { WrongRevision } from '@cylch/event-store';
import type { ExecutorPorts } from './command-envelope.ts';
import { post, stream, vote, world } from './spec-kit.ts';

/**
 * A log on which someone else is first at the appends that `lost` counts, from the moment that the
 * race is on.
 */
function racing(lost: number): {
  of: (ports: ExecutorPorts) => Partial<ExecutorPorts>;
  tries: () => number;
  start: () => void;
} {
  let [on, tries] = [false, 0];
  return {
    start: () => {
      on = true;
    },
    tries: () => tries,
    of: ({ log }) => ({
      log: {
        readStream: (name) => log.readStream(name),
        append: (name, expected, events) => {
          if (!on) return log.append(name, expected, events);
          tries += 1;
          return tries <= lost
            ? Promise.reject(new WrongRevision(name, expected))
            : log.append(name, expected, events);
        },
      },
    }),
  };
}

describe('Where writers race', () => {
  it('each that lost decides again on what the other wrote, and both land', async () => {
    const { send, kept } = world();
    await send(post('first'));
    const answers = await Promise.all([send(vote), send(vote), send(vote)]);
    expect(answers.map(({ repeated }) => repeated)).toEqual([false, false, false]);
    expect((await kept()).slice(1).map(({ data }) => data)).toEqual([
      { votes: 1 },
      { votes: 2 },
      { votes: 3 },
    ]);
  });

  it('one that expected the revision of before is a CONFLICT', async () => {
    const { send, refused, kept } = world();
    await send(post('first'));
    expect(
      await Promise.all([refused(vote, { expects: 0 }), refused(vote, { expects: 0 })]),
    ).toEqual([undefined, 'CONFLICT']);
    expect(await kept()).toHaveLength(2);
  });

  it('two that begin one thing: the second is decided on what is there', async () => {
    const { refused, kept } = world();
    await Promise.all([refused(post('one')), refused(post('other'))]);
    expect((await kept()).map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it.each([1, 4])('a command lands after %s lost races', async (lost) => {
    const race = racing(lost);
    const { send, kept } = world(race.of);
    await send(post('first'));
    race.start();
    expect(await send(vote)).toMatchObject({ stream, repeated: false });
    expect(race.tries()).toBe(lost + 1);
    expect(await kept()).toHaveLength(2);
  });

  it('a command is a CONFLICT after five lost races, and writes nothing', async () => {
    const race = racing(5);
    const { send, refused, kept } = world(race.of);
    await send(post('first'));
    race.start();
    expect(await refused(vote)).toBe('CONFLICT');
    expect(race.tries()).toBe(5);
    expect(await kept()).toHaveLength(1);
  });
});
