import {
  canonical,
  type Decided,
  type Edtf,
  ensure,
  eventIdFor,
  type Instant,
  type NewEvent,
  personKey,
  sealTexts,
  textsIn,
  versionOf,
} from '@cylch/kernel';
import { metadataOf } from './metadata.ts';
import type { CommandEnvelope, ExecutorPorts } from './command-envelope.ts';
import { sealingUnder, type Sealing } from './sealing.ts';

type Outcome = Readonly<{ events: readonly Decided[]; occurred: Edtf }>;

/**
 * Writes facts as the log keeps them, under the moment at which they are appended: it is given
 * last, so that none is older than it need be.
 */
type Writes = (recordedAt: Instant) => readonly NewEvent[];

/** Texts are sealed under keys that the vault holds before the first fact is appended. */
export async function writeEvents(
  ports: ExecutorPorts,
  envelope: CommandEnvelope,
  { events, occurred }: Outcome,
): Promise<Writes> {
  const { stream, actor, commandId, command } = envelope;
  const sealing = await sealingFor(ports, envelope, events);
  return (recordedAt) => {
    const common = metadataOf(envelope, sealing, recordedAt);
    return events.map(({ type, data, occurred: own = occurred }, index) => ({
      id: eventIdFor({ stream, sub: actor.sub, commandId, command: command.type, index }),
      type,
      data: canonical(sealTexts(data, (plain) => sealing.seal(stream, plain))),
      metadata: canonical({
        ...common,
        occurred: own,
        schemaVersion: versionOf(type, ports.upcasters),
      }),
    }));
  };
}

/**
 * The stream's key where anything that was said or follows holds a text, and the person's where it
 * has a name. A text that was asked for counts even where no fact keeps it: the digest that stands
 * for it would confirm a guess.
 */
async function sealingFor(
  ports: ExecutorPorts,
  { stream, actor, name, reason, command }: CommandEnvelope,
  events: readonly Decided[],
): Promise<Sealing> {
  const texts = reason !== undefined || [command, ...events].some(({ data }) => textsIn(data));
  const wanted = [
    ...(texts ? [stream] : []),
    ...(name === undefined ? [] : [personKey(actor.sub)]),
  ];
  const keys =
    wanted.length === 0 ? new Map<string, Uint8Array>() : await ports.vault.findOrCreate(wanted);
  ensure(!texts || keys.has(stream), 'REDACTED');
  return sealingUnder(keys, ports.nonce);
}
