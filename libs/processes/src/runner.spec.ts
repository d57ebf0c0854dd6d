import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { carry, type Ports } from '@cylch/carrier';
import { type AnyDecider, type Instant, Refusal, type StreamId } from '@cylch/kernel';
import { memoryLog } from '@cylch/record/memory';
import { memoryVault } from '@cylch/vault/memory';
import { type Checkpoints, memoryCheckpoints } from './checkpoints.ts';
import type { Process } from './process.ts';
import { runProcesses, type Running } from './runner.ts';

/** A bell that rings, and a book that counts how often it heard one; it refuses to hear the bell called broken. */
const bell: AnyDecider = { category: 'bell', initial: 0, begins: ['Ring'], may: { Ring: () => true }, needs: { Ring: () => ({}) }, decide: { Ring: () => [{ type: 'Rung', data: {} }] }, evolve: { Rung: () => 1 } };
const book: AnyDecider = {
  category: 'book', initial: 0, begins: ['Hear'], may: { Hear: () => true }, needs: { Hear: () => ({}) }, evolve: { Heard: (count: number) => count + 1 },
  decide: { Hear: ({ bell: which }: { bell: string }) => {
    if (which === 'bell-broken') throw new Refusal('WITHDRAWN');
    return [{ type: 'Heard', data: { bell: which } }];
  } },
};
const hearing: Process = {
  name: 'hearing', on: ['Rung'],
  react: ({ stream }) => Promise.resolve([{ decider: book, stream: 'book-1' as StreamId, wish: { type: 'Hear', data: { bell: stream } } }]),
};

function world(): { ports: Ports; log: ReturnType<typeof memoryLog> } {
  const log = memoryLog();
  return { log, ports: { log, vault: memoryVault(), now: () => '2026-06-15T10:00:00.000Z' as Instant, nonce: () => randomBytes(12), upcasters: {} } };
}
const ring = (ports: Ports, name: string, claim?: Instant): Promise<unknown> => carry(ports, {
  decider: bell, stream: `bell-${name}` as StreamId, wish: { type: 'Ring', data: {} }, actor: { sub: 'x', role: 'SECRETARIAT' }, commandId: name,
  ...(claim === undefined ? {} : { claim: { knownFrom: claim, origin: 'LETTER' as const } }),
});
type Heard = Readonly<{ causation?: string; knownFrom?: string; actor: { sub: string } }>;
const heard = async ({ log }: ReturnType<typeof world>): Promise<readonly Heard[]> => (await log.readStream('book-1' as StreamId)).map(({ metadata }) => JSON.parse(metadata) as Heard);
const start = ({ log, ports }: ReturnType<typeof world>, checkpoints: Checkpoints, more: Partial<Running> = {}) => runProcesses({ processes: [hearing], log, ports, checkpoints, ...more });

describe('Processes', () => {
  it('have one effect for each fact, those from before and those that come', async () => {
    const there = world();
    await ring(there.ports, 'one');
    const running = start(there, memoryCheckpoints());
    await ring(there.ports, 'two');
    await running.idle();
    await running.stop();
    const [first] = await there.log.readStream('bell-one' as StreamId);
    expect(await heard(there)).toHaveLength(2);
    expect((await heard(there))[0]).toMatchObject({ causation: first?.id, actor: { sub: 'process-hearing' } });
  });

  it('have no second effect after a restart, nor where their checkpoint was lost', async () => {
    const there = world();
    const kept = memoryCheckpoints();
    await ring(there.ports, 'one');
    for (const checkpoints of [kept, kept, memoryCheckpoints()]) {
      const running = start(there, checkpoints);
      await running.idle();
      await running.stop();
    }
    expect(await heard(there)).toHaveLength(1);
  });

  it('take over from when their cause was known', async () => {
    const there = world();
    await ring(there.ports, 'one', '2024-12-20T09:00:00.000Z' as Instant);
    const running = start(there, memoryCheckpoints());
    await running.idle();
    await running.stop();
    expect(await heard(there)).toMatchObject([{ knownFrom: '2024-12-20T09:00:00.000Z', origin: 'LETTER' }]);
  });

  it('tell what the rules refused, and go on', async () => {
    const there = world();
    const refused: string[] = [];
    await ring(there.ports, 'broken');
    await ring(there.ports, 'one');
    const running = start(there, memoryCheckpoints(), { onRefused: (_, __, { code }) => { refused.push(code); } });
    await running.idle();
    await running.stop();
    expect(refused).toEqual(['WITHDRAWN']);
    expect(await heard(there)).toHaveLength(1);
  });

  it('try again where something failed, and skip nothing', async () => {
    const there = world();
    let failures = 0;
    const flaky: Process = { ...hearing, react: (fact, rows) => (failures++ === 0 ? Promise.reject(new Error('not now')) : hearing.react(fact, rows)) };
    await ring(there.ports, 'one');
    const running = start(there, memoryCheckpoints(), { processes: [flaky] });
    await running.idle();
    await running.stop();
    expect(await heard(there)).toHaveLength(1);
  });
});
