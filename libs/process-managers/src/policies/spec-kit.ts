import { randomBytes } from 'node:crypto';
import { body } from '@cylch/body';
import { executeCommand, type CommandEnvelope, type ExecutorPorts } from '@cylch/commands';
import { commitment } from '@cylch/commitment';
import { cycle } from '@cylch/cycle';
import { document } from '@cylch/document';
import {
  type CycleId,
  type Edtf,
  type Found,
  type Instant,
  type Message,
  type DependsOnRows,
  openEvent,
  type PartnerId,
  type Position,
  type Recorded,
  type StreamId,
} from '@cylch/kernel';
import { memoryCheckpoints } from '../memory/index.ts';
import type { ProcessManager } from '../process.ts';
import { busOver } from '../spec-kit.ts';
import { runProcessManagers } from '../runner.ts';
import { memoryLog } from '@cylch/event-store/memory';
import { risk } from '@cylch/risk';
import { memoryVault } from '@cylch/key-vault/memory';

export const id = (name: string): StreamId => name as StreamId;
export const year = 'cycle-2025-26' as CycleId,
  next = 'cycle-2026-27' as CycleId,
  third = 'cycle-2027-28' as CycleId,
  board = id('body-board'),
  forum = id('body-forum');
export const occurred = '2026-06-09' as Edtf;

const DECIDERS: Readonly<Record<string, CommandEnvelope['decider']>> = {
  body,
  commitment,
  cycle,
  document,
  risk,
};
type More = Partial<Pick<CommandEnvelope, 'occurred' | 'claim'>>;
type World = Readonly<{
  send: (stream: StreamId, command: Message, more?: More) => Promise<unknown>;
  kept: (stream: StreamId) => Promise<readonly Recorded[]>;
  /** What stands in the views, as rules and processes are told; and what they asked for. */
  stands: Map<string, readonly string[]>;
  asked: DependsOnRows[];
  /** Runs a process over all that was recorded, from nothing it remembers, until all is quiet. */
  run: (process: ProcessManager) => Promise<readonly string[]>;
  /** How many facts there are. */
  size: () => Promise<number>;
}>;

/** A record and a vault in memory, views that say what they are told to, and two open cycles. */
export async function world(): Promise<World> {
  const log = memoryLog(),
    stands = new Map<string, readonly string[]>(),
    asked: DependsOnRows[] = [];
  const rows = <Row extends object>(need: DependsOnRows<Row>): Promise<readonly Found<Row>[]> => {
    asked.push(need);
    return Promise.resolve((stands.get(need.view) ?? []).map((key) => ({ key, row: {} as Row })));
  };
  const ports: ExecutorPorts = {
    log,
    vault: memoryVault(),
    now: () => '2026-06-15T10:00:00.000Z' as Instant,
    nonce: () => randomBytes(12),
    upcasters: {},
    rows,
  };
  let sent = 0;
  const send: World['send'] = (stream, command, more = {}) => {
    sent += 1;
    const decider = DECIDERS[stream.slice(0, stream.indexOf('-'))] as CommandEnvelope['decider'];
    return executeCommand(ports, {
      decider,
      stream,
      command,
      actor: { sub: 'office', role: 'SECRETARIAT' },
      commandId: `c-${String(sent)}`,
      occurred,
      ...more,
    });
  };
  await openCycles(send);
  return {
    send,
    stands,
    asked,
    kept: (stream) => eventsIn(log, stream),
    size: () => log.head(),
    run: (process) => runToIdle(process, { log, ports }),
  };
}

async function eventsIn(
  log: ReturnType<typeof memoryLog>,
  stream: StreamId,
): Promise<readonly Recorded[]> {
  const stored = await log.readStream(stream);
  return stored.map((event) => openEvent(event, event.logPosition as number as Position));
}

async function openCycles(send: World['send']): Promise<void> {
  for (const [one, starts, ends] of [
    [year, '2025-09-01', '2026-08-31'],
    [next, '2026-09-01', '2027-08-31'],
    [third, '2027-09-01', '2028-08-31'],
  ] as const) {
    await send(one, {
      type: 'OpenCycle',
      data: {
        cycle: one,
        key: one.slice(6),
        name: { en: one },
        starts,
        ends,
        partners: [] as PartnerId[],
      },
    });
  }
}

/** Runs a process over all of a log; answers with the codes of what was refused. */
async function runToIdle(
  process: ProcessManager,
  { log, ports }: Readonly<{ log: ReturnType<typeof memoryLog>; ports: ExecutorPorts }>,
): Promise<readonly string[]> {
  const refused: string[] = [];
  const running = runProcessManagers({
    processes: [process],
    log,
    bus: busOver(ports),
    ports,
    checkpoints: memoryCheckpoints(),
    onRefused: (_, __, { code }) => {
      refused.push(code);
    },
  });
  await running.idle();
  await running.stop();
  return refused;
}

type Kept = Awaited<ReturnType<typeof world>>;
/** Makes commitments in this year's cycle. */
export async function promise(
  { send }: Kept,
  names: readonly StreamId[],
  more: object = {},
): Promise<void> {
  for (const name of names)
    await send(name, {
      type: 'MakeCommitment',
      data: { cycle: year, about: [], text: { en: { plain: 'meet twice' } }, ...more },
    });
}
