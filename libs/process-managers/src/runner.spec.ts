import { describe, expect, it } from '@jest/globals';
import type { Instant, Refusal, StreamId } from '@cylch/kernel';
import { WrongRevision } from '@cylch/event-store';
import { memoryCheckpoints } from './memory/index.ts';
import type { ProcessManager } from './process.ts';
import { beside, heard, hearing, ring, start, type World, world } from './spec-kit.ts';

describe('Processes', () => {
  it('have one effect for each fact, those from before and those that come', async () => {
    const there = world();
    await ring(there, 'one');
    const running = start(there, memoryCheckpoints());
    await ring(there, 'two');
    await running.idle();
    await running.stop();
    const [first] = await there.log.readStream('bell-one' as StreamId);
    expect(await heard(there)).toHaveLength(2);
    expect((await heard(there))[0]).toMatchObject({
      causation: first?.id,
      actor: { sub: 'process-hearing' },
    });
  });

  it('have no second effect after a restart, nor where their checkpoint was lost', async () => {
    const there = world();
    const kept = memoryCheckpoints();
    await ring(there, 'one');
    for (const checkpoints of [kept, kept, memoryCheckpoints()]) {
      const running = start(there, checkpoints);
      await running.idle();
      await running.stop();
    }
    expect(await heard(there)).toHaveLength(1);
  });

  it('take over from when their cause was known', async () => {
    const there = world();
    await ring(there, 'one', '2024-12-20T09:00:00.000Z' as Instant);
    const running = start(there, memoryCheckpoints());
    await running.idle();
    await running.stop();
    expect(await heard(there)).toMatchObject([
      { knownFrom: '2024-12-20T09:00:00.000Z', origin: 'LETTER' },
    ]);
  });

  it('tell what the rules refused, and go on', async () => {
    const there = world();
    const refused: string[] = [];
    await ring(there, 'broken');
    await ring(there, 'one');
    const running = start(there, memoryCheckpoints(), {
      onRefused: (_, __, { code }) => {
        refused.push(code);
      },
    });
    await running.idle();
    await running.stop();
    expect(refused).toEqual(['WITHDRAWN']);
    expect(await heard(there)).toHaveLength(1);
  });

  it('try again where something failed, and skip nothing', async () => {
    const there = world();
    let failures = 0;
    const flaky: ProcessManager = {
      ...hearing,
      react: (event, rows) =>
        failures++ === 0 ? Promise.reject(new Error('not now')) : hearing.react(event, rows),
    };
    await ring(there, 'one');
    const running = start(there, memoryCheckpoints(), { processes: [flaky] });
    await running.idle();
    await running.stop();
    expect(await heard(there)).toHaveLength(1);
  });

  it('try again where others were first each time: that is no rule’s no', async () => {
    const there = world();
    await ring(there, 'one');
    let lost = 0;
    const log: World['log'] = {
      ...beside(there).log,
      append: (stream, expected, events) =>
        (lost += 1) <= 5
          ? Promise.reject(new WrongRevision(stream, expected))
          : there.log.append(stream, expected, events),
    };
    const told: unknown[] = [];
    const running = start({ log, ports: { ...there.ports, log } }, memoryCheckpoints(), {
      onRefused: (...of) => {
        told.push(of);
      },
      onFailure: (_, problem) => {
        told.push((problem as Refusal).code);
      },
    });
    await running.idle();
    await running.stop();
    expect([told, (await heard(there)).length]).toEqual([['CONFLICT'], 1]);
  });

  it('are idle at once where all was done before they were started', async () => {
    const there = world();
    const kept = memoryCheckpoints();
    await ring(there, 'one');
    for (let times = 0; times < 2; times += 1) {
      const running = start(there, kept);
      await running.idle();
      await running.stop();
    }
    expect(await kept.read('hearing')).toBe(2);
  });

  it('begin nothing more once they are stopped, and keep what is undone for the next', async () => {
    const there = world();
    for (const name of ['one', 'two', 'three']) await ring(there, name);
    const kept = memoryCheckpoints();
    let stopped: Promise<void> | undefined;
    const stopping: ProcessManager = {
      ...hearing,
      react: (event, rows) => {
        stopped = running.stop();
        return hearing.react(event, rows);
      },
    };
    const running = start(there, kept, { processes: [stopping] });
    await running.idle();
    await stopped;
    expect([(await heard(there)).length, await kept.read('hearing')]).toEqual([1, 0]);
    const next = start(there, kept);
    await next.idle();
    await next.stop();
    expect(await heard(there)).toHaveLength(3);
  });

  it('keep no one waiting for what will not come: those who wait are told when they stop, or the log is closed', async () => {
    for (const end of ['stop', 'close']) {
      const there = world();
      await ring(there, 'one');
      let fail: () => void = () => undefined;
      const failed = new Promise<void>((resolve) => {
        fail = resolve;
      });
      const never: ProcessManager = {
        ...hearing,
        react: () => Promise.reject(new Error('not now')),
      };
      const running = start(there, memoryCheckpoints(), { processes: [never], onFailure: fail });
      const idle = running.idle();
      await failed;
      await (end === 'stop' ? running.stop() : there.log.close());
      await idle;
      await running.idle();
      await running.stop();
      expect(await heard(there)).toEqual([]);
    }
  });
});
