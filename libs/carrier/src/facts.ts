import {
  canonical, type Decided, ensure, eventIdFor, macOf, type Metadata, type NewEvent, personKey, type Edtf, seal, type Sealed,
  sealTexts, textsIn, versionOf,
} from '@cylch/kernel';
import type { DataKey } from '@cylch/vault';
import { contentsOf } from './answer.ts';
import type { Order, Ports } from './order.ts';

type Outcome = Readonly<{ facts: readonly Decided[]; occurred: Edtf }>;

/** Facts as the log keeps them: texts sealed under keys that the vault holds before the first of them is appended. */
export async function writeFacts(ports: Ports, order: Order, { facts, occurred }: Outcome): Promise<readonly NewEvent[]> {
  const { stream, actor, name, reason } = order;
  const texts = reason !== undefined || facts.some(({ data }) => textsIn(data));
  const person = personKey(actor.sub);
  const wanted = [...(texts ? [stream] : []), ...(name === undefined ? [] : [person])];
  const keys = wanted.length === 0 ? new Map<string, DataKey>() : await ports.vault.keep(wanted);
  ensure(!texts || keys.has(stream), 'REDACTED');
  const sealUnder = (keyId: string) => (plain: string): Sealed =>
    seal({ text: plain, key: keys.get(keyId) as DataKey, keyId, nonce: ports.nonce() });
  const metadata: Omit<Metadata, 'schemaVersion' | 'occurred'> = {
    recordedAt: ports.now(),
    actor: { ...actor, ...(name !== undefined && keys.has(person) ? { name: sealUnder(person)(name) } : {}) },
    command: { id: order.commandId, wish: order.wish.type, mac: macOf(contentsOf(order), keys.get(stream)), ...(texts ? { key: stream } : {}) },
    ...(order.claim === undefined ? {} : { knownFrom: order.claim.knownFrom, origin: order.claim.origin }),
    ...(order.causation === undefined ? {} : { causation: order.causation }),
    ...(order.cites === undefined || order.cites.length === 0 ? {} : { cites: order.cites }),
    ...(reason === undefined ? {} : { reason: sealUnder(stream)(reason) }),
  };
  return facts.map(({ type, data, occurred: own = occurred }, index) => ({
    id: eventIdFor({ stream, sub: actor.sub, commandId: order.commandId, wish: order.wish.type, index }),
    type, data: canonical(sealTexts(data, sealUnder(stream))), metadata: canonical({ ...metadata, occurred: own, schemaVersion: versionOf(type, ports.upcasters) }),
  }));
}
