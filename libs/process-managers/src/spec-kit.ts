import { randomBytes } from 'node:crypto';
import {
  type CommandEnvelope,
  ExecutableCommand,
  executeCommand,
  type Executes,
  type ExecutorPorts,
} from '@cylch/commands';
import { type Instant, Refusal, type StreamId } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import { memoryLog } from '@cylch/event-store/memory';
import { memoryVault } from '@cylch/key-vault/memory';
import type { Checkpoints } from './checkpoints.ts';
import { type ProcessManager, reaction } from './process.ts';
import { type RunningProcessManagers, runProcessManagers, type Running } from './runner.ts';

/**
 * A bell that rings, and a book that counts how often it heard one; it refuses to hear the bell
 * called broken.
 */
const bell: CommandEnvelope['decider'] = {
  category: 'bell',
  initial: 0,
  creates: ['Ring'],
  authorise: { Ring: () => true },
  dependsOn: { Ring: () => ({}) },
  decide: { Ring: () => [{ type: 'Rung', data: {} }] },
  evolve: { Rung: () => 1 },
};
export const book: CommandEnvelope['decider'] = {
  category: 'book',
  initial: 0,
  creates: ['Hear'],
  authorise: { Hear: () => true },
  dependsOn: { Hear: () => ({}) },
  evolve: { Heard: (count: number) => count + 1 },
  decide: {
    Hear: ({ bell: which }: { bell: string }) => {
      if (which === 'bell-broken') throw new Refusal('WITHDRAWN');
      return [{ type: 'Heard', data: { bell: which } }];
    },
  },
};
export class Hear extends ExecutableCommand {
  static readonly definition = { decider: book, command: 'Hear' };
  static readonly ruleData?: (data: Readonly<{ bell: string }>) => void;
}
/** The trial process: each bell that rings is heard in the book. */
export const hearing: ProcessManager = {
  name: 'hearing',
  on: ['Rung'],
  react: ({ stream }) =>
    Promise.resolve([reaction(Hear, { stream: 'book-1' as StreamId, data: { bell: stream } })]),
};

export type World = Readonly<{ log: EventLog; ports: ExecutorPorts }>;

/** A record and a vault in memory. */
export function world(): World {
  const log = memoryLog();
  return {
    log,
    ports: {
      log,
      vault: memoryVault(),
      now: () => '2026-06-15T10:00:00.000Z' as Instant,
      nonce: () => randomBytes(12),
      upcasters: {},
    },
  };
}

/**
 * The same record as another process has it: what waits its turn in the one is unknown to the
 * other.
 */
export function beside({ log, ports }: World): World {
  const own: EventLog = {
    append: (...given) => log.append(...given),
    readStream: (stream) => log.readStream(stream),
    readAll: (...given) => log.readAll(...given),
    readAt: (positions) => log.readAt(positions),
    follow: (...given) => log.follow(...given),
    head: () => log.head(),
    distance: (...given) => log.distance(...given),
    close: () => Promise.resolve(),
  };
  return { log: own, ports: { ...ports, log: own } };
}

export const ring = ({ ports }: World, name: string, claim?: Instant): Promise<unknown> =>
  executeCommand(ports, {
    decider: bell,
    stream: `bell-${name}` as StreamId,
    command: { type: 'Ring', data: {} },
    actor: { sub: 'x', role: 'SECRETARIAT' },
    commandId: name,
    ...(claim === undefined ? {} : { claim: { knownFrom: claim, origin: 'LETTER' as const } }),
  });

type Heard = Readonly<{
  bell: string;
  causation?: string;
  knownFrom?: string;
  actor: { sub: string };
}>;
/** What stands in a book. */
export const heard = async ({ log }: World, of = 'book-1'): Promise<readonly Heard[]> =>
  (await log.readStream(of as StreamId)).map(({ data, metadata }) => ({
    ...(JSON.parse(data) as { bell: string }),
    ...(JSON.parse(metadata) as Omit<Heard, 'bell'>),
  }));

/** What stands for Nest’s CommandBus here: one executor for all commands. */
export const busOver = (ports: ExecutorPorts): Executes => ({
  execute: ({ envelope }) => executeCommand(ports, envelope),
});

export const start = (
  { log, ports }: World,
  checkpoints: Checkpoints,
  more: Partial<Running> = {},
): RunningProcessManagers =>
  runProcessManagers({
    processes: [hearing],
    log,
    bus: busOver(ports),
    ports,
    checkpoints,
    ...more,
  });
