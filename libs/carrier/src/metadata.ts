import { type Instant, macOf, type Metadata, personKey } from '@cylch/kernel';
import { contentsOf } from './answer.ts';
import type { Order } from './order.ts';
import type { Sealing } from './sealing.ts';

/** What all facts of one order have in common. */
export function metadataOf(
  order: Order,
  sealing: Sealing,
  recordedAt: Instant,
): Omit<Metadata, 'schemaVersion' | 'occurred'> {
  const { stream, claim, causation, cites = [], reason } = order;
  return {
    recordedAt,
    actor: actorOf(order, sealing),
    command: commandOf(order, sealing),
    ...(claim === undefined ? {} : { knownFrom: claim.knownFrom, origin: claim.origin }),
    ...(causation === undefined ? {} : { causation }),
    ...(cites.length === 0 ? {} : { cites }),
    ...(reason === undefined ? {} : { reason: sealing.seal(stream, reason) }),
  };
}

/** Someone whose name was redacted acts on without it. */
function actorOf({ actor, name }: Order, sealing: Sealing): Metadata['actor'] {
  const person = personKey(actor.sub);
  return name === undefined || sealing.keyOf(person) === undefined
    ? actor
    : { ...actor, name: sealing.seal(person, name) };
}

function commandOf(order: Order, sealing: Sealing): Metadata['command'] {
  const { stream, commandId: id, wish } = order;
  const key = sealing.keyOf(stream);
  return {
    id,
    wish: wish.type,
    mac: macOf(contentsOf(order), key),
    ...(key === undefined ? {} : { key: stream }),
  };
}
