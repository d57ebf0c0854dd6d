import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Executes } from '@cylch/commands';
import { PROCESS_MANAGERS, memoryCheckpoints } from '@cylch/process-managers';
import type { EventId, Instant, StreamId } from '@cylch/kernel';
import { NO_STREAM } from '@cylch/event-store';
import { memoryLog } from '@cylch/event-store/memory';
import { UPCASTERS } from '@cylch/features';
import { memoryVault } from '@cylch/key-vault/memory';
import { ProcessManagerHost } from './process-manager-host.ts';

/** Nothing reacts to anything here. */
const NO_BUS: Executes = { execute: () => Promise.reject(new Error('no command is expected')) };

/** A record with one fact, to which nothing reacts, and reactions of which none runs here. */
async function elsewhere(stillMs: number): Promise<
  Readonly<{
    reactions: ProcessManagerHost;
    checkpoints: ReturnType<typeof memoryCheckpoints>;
    log: ReturnType<typeof memoryLog>;
  }>
> {
  const [log, checkpoints] = [memoryLog(), memoryCheckpoints()];
  await log.append('trial-1' as StreamId, NO_STREAM, [
    { id: 'one' as EventId, type: 'TrialHeld', data: '{}', metadata: '{}' },
  ]);
  const ports = {
    log,
    vault: memoryVault(),
    now: () => '2026-06-15T10:00:00Z' as Instant,
    nonce: () => randomBytes(12),
    upcasters: UPCASTERS,
  };
  return {
    log,
    checkpoints,
    reactions: new ProcessManagerHost({
      log,
      bus: NO_BUS,
      ports,
      checkpoints: () => Promise.resolve(checkpoints),
      elsewhere: true,
      stillMs,
    }),
  };
}

describe('Reactions that run in another process', () => {
  it('are idle once each of their checkpoints has come to the newest fact', async () => {
    const { reactions, checkpoints, log } = await elsewhere(60_000);
    let idle = false;
    const waiting = reactions.idle().then(() => {
      idle = true;
    });
    for (const { name } of PROCESS_MANAGERS) {
      expect(idle).toBe(false);
      await checkpoints.write(name, await log.head());
    }
    await waiting;
    expect(idle).toBe(true);
  });

  it('are told missing where none of them moves: NO_PROJECTOR', async () => {
    const { reactions } = await elsewhere(50);
    await expect(reactions.idle()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      values: { problem: 'NO_PROJECTOR' },
    });
  });

  it('that are stopped before their checkpoints can be had end at once', async () => {
    const { log } = await elsewhere(50);
    const told: string[] = [];
    const reactions = new ProcessManagerHost({
      log,
      bus: NO_BUS,
      ports: {} as never,
      checkpoints: () => Promise.reject(new Error('away')),
      elsewhere: true,
      onTrouble: (_, message) => {
        told.push(message);
      },
    });
    reactions.start();
    await reactions.stop();
    expect(told).toEqual(['the checkpoints of the processes cannot be had; tries again']);
  });
});
