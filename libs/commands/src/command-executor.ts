import {
  admit,
  type Context,
  dayOf,
  decide,
  type Edtf,
  ensure,
  fold,
  type Found,
  mayRead,
  type DependsOnRows,
  dependenciesOf,
  openEvent,
  type Position,
  presence,
  readerOf,
  type Recorded,
  Refusal,
  type StreamId,
} from '@cylch/kernel';
import { NO_STREAM, Overdue, WrongRevision } from '@cylch/event-store';
import { retry } from '@cylch/retry';
import { verifyAppend } from './verify-append.ts';
import { answerOf } from './idempotency.ts';
import { claimed, landed } from './landing.ts';
import { writeEvents } from './write-events.ts';
import { perStreamQueue } from './per-stream-queue.ts';
import type { CommandResult, CommandEnvelope, ExecutorPorts } from './command-envelope.ts';

const TRIES = 5;
/**
 * What the record did not acknowledge in time is decided and sent again for so long, in
 * milliseconds, after pauses from the first to the most.
 */
const OVERDUE = { pauseMs: 100, mostMs: 1_000, forMs: 15_000 };

/**
 * Carries one command to its stream: there and visible? allowed? done already? Then decides on
 * fresh facts and appends; where another writer was first, reads and decides again, a few times.
 * @throws Refusal with the rule's code; CONFLICT where others were first each time.
 */
export const executeCommand = (
  ports: ExecutorPorts,
  envelope: CommandEnvelope,
): Promise<CommandResult> =>
  perStreamQueue(ports, envelope, () =>
    claimed(ports, envelope, (admitted) =>
      retry(() => executeWithRetries(ports, admitted), {
        ...OVERDUE,
        passes: (problem) => problem instanceof Overdue,
      }),
    ),
  );

async function executeWithRetries(
  ports: ExecutorPorts,
  envelope: CommandEnvelope,
): Promise<CommandResult> {
  try {
    return await retry(() => attemptOf(ports, envelope), {
      pauseMs: 0,
      tries: TRIES,
      passes: othersWereFirst,
    });
  } catch (problem) {
    throw othersWereFirst(problem) ? new Refusal('CONFLICT') : problem;
  }
}

const othersWereFirst = (problem: unknown): boolean => problem instanceof WrongRevision;

async function attemptOf(ports: ExecutorPorts, envelope: CommandEnvelope): Promise<CommandResult> {
  const { decider, stream, command, actor } = envelope;
  const past = await read(ports, stream);
  const state = fold(decider, past);
  ensure(visible(envelope, past), 'NOT_FOUND');
  admit(decider, command, { actor, begun: past.length > 0, state });
  const before = await answerOf(ports, envelope, past);
  if (before !== undefined) return before;
  ensure(envelope.expects === undefined || envelope.expects === past.length - 1, 'CONFLICT');
  const now = envelope.claim?.knownFrom ?? ports.now();
  const occurred = envelope.occurred ?? (dayOf(now) as string as Edtf);
  const dependencies = await knownTo(ports, envelope, state);
  const decided = decide(decider, command, state, {
    now,
    actor,
    occurred,
    dependencies,
  } satisfies Context<object>);
  const write = await writeEvents(ports, envelope, { events: decided, occurred });
  const expected = past.length === 0 ? NO_STREAM : past.length - 1;
  const { events, appended } = await landed(ports, async (recordedAt) => {
    const written = write(recordedAt);
    return { events: written, appended: await ports.log.append(stream, expected, written) };
  });
  if (!(await verifyAppend(ports, stream, events, appended)))
    throw new WrongRevision(stream, expected);
  return {
    stream,
    eventIds: appended.eventIds,
    logPosition: appended.logPosition,
    repeated: false,
  };
}

async function read(
  { log, upcasters }: ExecutorPorts,
  stream: StreamId,
): Promise<readonly Recorded[]> {
  const stored = await log.readStream(stream);
  return stored.map((event) =>
    openEvent(event, event.logPosition as number as Position, upcasters),
  );
}

function rowsOf({ rows }: ExecutorPorts, need: DependsOnRows): Promise<readonly Found[]> {
  if (rows === undefined) throw new Error(`a rule asks for ${need.view}, and there are no views`);
  return rows(need);
}

/** A thing that the caller may not see is not there for it. */
function visible({ actor }: CommandEnvelope, past: readonly Recorded[]): boolean {
  const seen = fold(presence, past);
  return !seen.there || mayRead(readerOf(actor), seen.audience);
}

/** The other streams that the rule looks at, read from the record itself and folded. */
async function knownTo(
  ports: ExecutorPorts,
  { decider, command }: CommandEnvelope,
  state: unknown,
): Promise<object> {
  const asked = Object.entries(dependenciesOf(decider, command, state));
  const folded = await Promise.all(
    asked.map(async ([name, need]) => {
      if ('view' in need) return [name, await rowsOf(ports, need)] as const;
      if ('stream' in need)
        return [name, fold(need.foldedBy, await read(ports, need.stream))] as const;
      const each = need.streams.map(
        async (stream) => [stream, fold(need.foldedBy, await read(ports, stream))] as const,
      );
      return [name, new Map(await Promise.all(each))] as const;
    }),
  );
  return Object.fromEntries<unknown>(folded);
}
