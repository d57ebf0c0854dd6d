import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandEnvelope, executeCommand, type ExecutorPorts } from '@cylch/commands';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { UPCASTERS } from '@cylch/features';
import type { Clock, Instant } from '@cylch/kernel';
import { memoryVault } from '@cylch/key-vault/memory';
import { Moments } from '@cylch/moments';
import { openSqliteClosedTime } from '@cylch/moments/sqlite';
import { atLeast, type Figure, median, whole } from '../support/figures.ts';

const WRITERS = 32;
const POSTS = 3_000;
const ROUNDS = 21;
const SECOND = 1_000;

const clock: Clock = () => new Date().toISOString() as Instant;
/** A rule that says yes. */
const decider = {
  category: 'bench',
  initial: {},
  creates: ['Post'],
  authorise: { Post: () => true },
  dependsOn: { Post: () => ({}) },
  decide: { Post: (data: object) => [{ type: 'Posted', data }] },
  evolve: {},
};

type Trial = Readonly<{ ports: ExecutorPorts; close: () => Promise<void> }>;
type Speed = Readonly<{ perSecond: number; perProcessorSecond: number }>;

/**
 * Posts that are durable before they are answered: under moments that can be closed, against the
 * clock’s alone.
 */
export async function moments(): Promise<readonly Figure[]> {
  const trials = [await trialOf(true), await trialOf(false)];
  const speeds: [Speed[], Speed[]] = [[], []];
  for (const { ports } of trials) await posted(ports);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      speeds[which].push(await posted((trials[which] as Trial).ports));
  for (const { close } of trials) await close();
  const of = (which: 0 | 1, what: keyof Speed): number =>
    median(speeds[which].map((speed) => speed[what]));
  return [
    atLeast(0.95, {
      group: 'm',
      what: `posting by ${String(WRITERS)} writers: with moments / without, by processor time`,
      ratio: of(0, 'perProcessorSecond') / of(1, 'perProcessorSecond'),
      more: `${whole(of(0, 'perSecond'))} against ${whole(of(1, 'perSecond'))} posts/s by the clock`,
    }),
  ];
}

async function trialOf(withMoments: boolean): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'cylch-bench-'));
  const log = openSqliteLog({ path: join(folder, 'record.db') });
  const closed = openSqliteClosedTime({ path: join(folder, 'moments.db') });
  const given = withMoments ? await Moments.open({ clock, closed }) : undefined;
  return {
    ports: {
      log,
      vault: memoryVault(),
      now: given?.now ?? clock,
      ...(given === undefined ? {} : { moments: given }),
      nonce: () => randomBytes(12),
      upcasters: UPCASTERS,
    },
    close: async () => {
      await log.close();
      await closed.end();
      await rm(folder, { recursive: true });
    },
  };
}

let post = 0;
async function posted(ports: ExecutorPorts): Promise<Speed> {
  const [began, processor] = [performance.now(), process.cpuUsage()];
  let left = POSTS;
  const write = async (): Promise<void> => {
    while (left-- > 0)
      await executeCommand(ports, {
        decider,
        stream: `bench-${String((post += 1))}`,
        command: { type: 'Post', data: { text: { en: { plain: 'The network worked well' } } } },
        actor: { sub: 'bench', role: 'SECRETARIAT' },
        commandId: String(post),
      } as unknown as CommandEnvelope);
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  const { user, system } = process.cpuUsage(processor);
  return {
    perSecond: (SECOND * POSTS) / (performance.now() - began),
    perProcessorSecond: (SECOND * SECOND * POSTS) / (user + system),
  };
}
