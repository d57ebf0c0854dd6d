import type { Message } from './message.ts';
import type { Sealed } from './sealed.ts';
import type { Actor, Edtf, EventId, Instant, LogPosition, Position, StreamId } from './words.ts';

/** Document and paragraph that a fact rests on, or a source with its address. */
export type Citation = Readonly<{ document: string; paragraph?: string; url?: string }>;
/**
 * Where a fact comes from; none where someone recorded it here. DEMONSTRATION is fictional and
 * marked so everywhere.
 */
export type Origin = 'LETTER' | 'PUBLIC_SOURCE' | 'DEMONSTRATION' | 'OURS';

/** What is known of a fact besides its data: written by the command executor, never by a rule. */
export type Metadata = Readonly<{
  schemaVersion: number;
  occurred: Edtf;
  recordedAt: Instant;
  /** Only an import may claim one earlier than recordedAt; left out = recordedAt. */
  knownFrom?: Instant;
  actor: Actor & Readonly<{ name?: Sealed }>;
  /**
   * `mac` is an HMAC of the command under the key `key` (or a plain digest where it holds no free
   * text): it tells other contents under the same id.
   */
  command: Readonly<{ id: string; type: string; mac: string; key?: string }>;
  causation?: EventId;
  cites?: readonly Citation[];
  reason?: Sealed;
  origin?: Origin;
}>;

/**
 * An event as a log is asked to keep it: `data` and `metadata` are canonical JSON (RFC 8785), kept
 * byte for byte.
 */
export type NewEvent = Readonly<{ id: EventId; type: string; data: string; metadata: string }>;
/** An event as a log gives it back. `logPosition` is the log's own. */
export type StoredEvent = NewEvent &
  Readonly<{ stream: StreamId; revision: number; logPosition: LogPosition }>;

/**
 * A fact of the record, opened: its texts stay sealed. `position` is known where it was read in the
 * order of the record.
 */
export type Recorded<F extends Message = Message> = F &
  Omit<Metadata, 'knownFrom'> &
  Readonly<{
    id: EventId;
    stream: StreamId;
    revision: number;
    position: Position;
    knownFrom: Instant;
  }>;

/**
 * Turns the data of an old schema version into the next one's. Keyed by type and the version it
 * reads.
 */
export type Upcasters = Readonly<
  Record<string, Readonly<Record<number, (data: object) => object>>>
>;

/**
 * The schema version in which events of a type are written today: one past the newest that an
 * upcaster reads.
 */
export const versionOf = (type: string, upcasters: Upcasters): number =>
  Math.max(0, ...Object.keys(upcasters[type] ?? {}).map(Number)) + 1;

type StoredCommand = Metadata['command'] & Readonly<Record<string, string | undefined>>;
/**
 * Until 2026 the type of a command was stored under another key: that form is read for ever, and no
 * longer written.
 */
const FORMER_KEY = 'wish';
function commandIn(stored: Metadata['command']): Metadata['command'] {
  if (!(FORMER_KEY in stored)) return stored;
  const { [FORMER_KEY]: type, ...command } = stored as StoredCommand;
  return { ...command, type: type ?? '' };
}

/** Parses a stored event into a fact, through the upcasters of its type. */
export function openEvent(
  stored: StoredEvent,
  position: Position,
  upcasters: Upcasters = {},
): Recorded {
  const metadata = JSON.parse(stored.metadata) as Metadata;
  let data = JSON.parse(stored.data) as object;
  let { schemaVersion } = metadata;
  const steps = upcasters[stored.type];
  for (let step = steps?.[schemaVersion]; step !== undefined; step = steps?.[schemaVersion]) {
    data = step(data);
    schemaVersion += 1;
  }
  return {
    ...metadata,
    command: commandIn(metadata.command),
    schemaVersion,
    data,
    type: stored.type,
    id: stored.id,
    stream: stored.stream,
    revision: stored.revision,
    position,
    knownFrom: metadata.knownFrom ?? metadata.recordedAt,
  };
}
