import { compact, type Instant, macOf, type Metadata, personKey } from '@cylch/kernel';
import { contentsOf } from './idempotency.ts';
import type { CommandEnvelope } from './command-envelope.ts';
import type { Sealing } from './sealing.ts';

/** What all facts of one command have in common. */
export function metadataOf(
  envelope: CommandEnvelope,
  sealing: Sealing,
  recordedAt: Instant,
): Omit<Metadata, 'schemaVersion' | 'occurred'> {
  const { stream, claim, causation, cites = [], reason } = envelope;
  return {
    recordedAt,
    actor: actorOf(envelope, sealing),
    command: commandOf(envelope, sealing),
    ...compact({ knownFrom: claim?.knownFrom, origin: claim?.origin }),
    ...compact({ causation }),
    ...(cites.length === 0 ? {} : { cites }),
    ...(reason === undefined ? {} : { reason: sealing.seal(stream, reason) }),
  };
}

/** Someone whose name was redacted acts on without it. */
function actorOf({ actor, name }: CommandEnvelope, sealing: Sealing): Metadata['actor'] {
  const person = personKey(actor.sub);
  return name === undefined || sealing.keyOf(person) === undefined
    ? actor
    : { ...actor, name: sealing.seal(person, name) };
}

function commandOf(envelope: CommandEnvelope, sealing: Sealing): Metadata['command'] {
  const { stream, commandId: id, command } = envelope;
  const key = sealing.keyOf(stream);
  return {
    id,
    type: command.type,
    mac: macOf(contentsOf(envelope), key),
    ...(key === undefined ? {} : { key: stream }),
  };
}
