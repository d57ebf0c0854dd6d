import { carry, type Order, type Ports } from '@cylch/carrier';
import type { AnyDecider, Instant, NewEvent } from '@cylch/kernel';
import { UPCASTERS } from '@cylch/rooms';
import { START } from '@cylch/record';
import type { Told } from './story.ts';

/** A decider without rules: what is wished is what happened. The carrier does the rest, so that the events are as it writes them. */
const agreeing = (wish: string, fact: string): AnyDecider => ({
  category: 'bench',
  initial: {},
  begins: [wish],
  may: { [wish]: () => true },
  needs: { [wish]: () => ({}) },
  decide: { [wish]: (data: object) => [{ type: fact, data }] },
  evolve: {},
});
const known = new Map<string, AnyDecider>();
function deciderOf({ wish, fact }: Told): AnyDecider {
  const decider = known.get(fact) ?? agreeing(wish, fact);
  known.set(fact, decider);
  return decider;
}

/** The event as the carrier would append it, its texts sealed under these keys. */
export async function eventOf(
  told: Told,
  keys: ReadonlyMap<string, Uint8Array>,
  nonce: () => Uint8Array,
): Promise<NewEvent> {
  const written: NewEvent[] = [];
  const {
    by: { name, ...actor },
  } = told;
  const ports: Ports = {
    log: {
      readStream: () => Promise.resolve([]),
      append: (_, __, events) => {
        written.push(...events);
        return Promise.resolve({ eventIds: [], revision: 0, logPosition: START });
      },
    },
    vault: {
      keep: (ids) =>
        Promise.resolve(
          new Map(
            ids.flatMap((id) => {
              const key = keys.get(id);
              return key === undefined ? [] : [[id, key] as const];
            }),
          ),
        ),
      find: () => Promise.resolve(new Map()),
    },
    now: () => told.moment as Instant,
    nonce,
    upcasters: UPCASTERS,
  };
  await carry(ports, {
    decider: deciderOf(told),
    stream: told.stream,
    wish: { type: told.wish, data: told.data },
    actor,
    commandId: told.commandId,
    occurred: told.occurred,
    ...(name === undefined ? {} : { name }),
    ...(told.reason === undefined ? {} : { reason: told.reason }),
    ...(told.causation === undefined ? {} : { causation: told.causation }),
  } as unknown as Order);
  return written[0] as NewEvent;
}
