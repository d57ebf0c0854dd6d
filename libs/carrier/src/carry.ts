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
  type NeedRows,
  needsOf,
  openEvent,
  type Position,
  presence,
  readerOf,
  type Recorded,
  Refusal,
  type StreamId,
} from '@cylch/kernel';
import { NO_STREAM, WrongRevision } from '@cylch/record';
import { keptAsGiven } from './acknowledged.ts';
import { answerOf } from './answer.ts';
import { writeFacts } from './facts.ts';
import { inTurn } from './in-turn.ts';
import type { Carried, Order, Ports } from './order.ts';

const TRIES = 5;

/**
 * Carries one wish to its stream: there and visible? allowed? done already? Then decides on fresh facts and appends;
 * where another writer was first, reads and decides again, a few times.
 * @throws Refusal with the rule's code; CONFLICT where others were first each time.
 */
export const carry = (ports: Ports, order: Order): Promise<Carried> =>
  inTurn(ports, order, () => tryToCarry(ports, order));

async function tryToCarry(ports: Ports, order: Order): Promise<Carried> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      return await attemptOf(ports, order);
    } catch (problem) {
      if (!(problem instanceof WrongRevision)) throw problem;
    }
  }
  throw new Refusal('CONFLICT');
}

async function attemptOf(ports: Ports, order: Order): Promise<Carried> {
  const { decider, stream, wish, actor } = order;
  const past = await read(ports, stream);
  const state = fold(decider, past);
  ensure(visible(order, past), 'NOT_FOUND');
  admit(decider, wish, { actor, begun: past.length > 0, state });
  const before = await answerOf(ports, order, past);
  if (before !== undefined) return before;
  ensure(order.expects === undefined || order.expects === past.length - 1, 'CONFLICT');
  const now = order.claim?.knownFrom ?? ports.now();
  const occurred = order.occurred ?? (dayOf(now) as string as Edtf);
  const known = await knownTo(ports, order, state);
  const facts = decide(decider, wish, state, {
    now,
    actor,
    occurred,
    known,
  } satisfies Context<object>);
  const events = await writeFacts(ports, order, { facts, occurred });
  const expected = past.length === 0 ? NO_STREAM : past.length - 1;
  const appended = await ports.log.append(stream, expected, events);
  if (!(await keptAsGiven(ports, stream, events, appended)))
    throw new WrongRevision(stream, expected);
  return {
    stream,
    eventIds: appended.eventIds,
    logPosition: appended.logPosition,
    repeated: false,
  };
}

async function read({ log, upcasters }: Ports, stream: StreamId): Promise<readonly Recorded[]> {
  const stored = await log.readStream(stream);
  return stored.map((event) =>
    openEvent(event, event.logPosition as number as Position, upcasters),
  );
}

function rowsOf({ rows }: Ports, need: NeedRows): Promise<readonly Found[]> {
  if (rows === undefined) throw new Error(`a rule asks for ${need.view}, and there are no views`);
  return rows(need);
}

/** A thing that the caller may not see is not there for it. */
function visible({ actor }: Order, past: readonly Recorded[]): boolean {
  const seen = fold(presence, past);
  return !seen.there || mayRead(readerOf(actor), seen.audience);
}

/** The other streams that the rule looks at, read from the record itself and folded. */
async function knownTo(ports: Ports, { decider, wish }: Order, state: unknown): Promise<object> {
  const asked = Object.entries(needsOf(decider, wish, state));
  const folded = await Promise.all(
    asked.map(async ([name, need]) => {
      if ('view' in need) return [name, await rowsOf(ports, need)] as const;
      if ('stream' in need)
        return [name, fold(need.decider, await read(ports, need.stream))] as const;
      const each = need.streams.map(
        async (stream) => [stream, fold(need.decider, await read(ports, stream))] as const,
      );
      return [name, new Map(await Promise.all(each))] as const;
    }),
  );
  return Object.fromEntries<unknown>(folded);
}
