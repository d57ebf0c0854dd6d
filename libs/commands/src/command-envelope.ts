import type {
  Actor,
  AnyDecider,
  Citation,
  Edtf,
  EventId,
  Found,
  Instant,
  LogPosition,
  Message,
  DependsOnRows,
  Origin,
  StreamId,
  Upcasters,
} from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import type { Vault } from '@cylch/key-vault';
import type { Moments } from '@cylch/moments';

/** Where a command goes, and all that is known of it besides its contents. */
export type CommandEnvelope = Readonly<{
  decider: AnyDecider;
  stream: StreamId;
  command: Message;
  actor: Actor;
  /** As the token says it; sealed under the person's own key. */
  name?: string;
  /** Chosen by the caller: the same one again gets the first answer and writes nothing. */
  commandId: string;
  /** Left out: today. */
  occurred?: Edtf;
  cites?: readonly Citation[];
  /** Free text, sealed under the stream's key. */
  reason?: string;
  /** The revision that the caller has seen; another one is a CONFLICT. */
  expects?: number;
  /**
   * Only an import claims: the moment from which the fact was known, and where it comes from.
   * Without a moment: from now on.
   */
  claim?: Readonly<{ knownFrom?: Instant; origin: Origin }>;
  /** The fact that made a process command this. */
  causation?: EventId;
}>;

/**
 * What became of a command. `repeated` where it was answered before: nothing was written, and the
 * answer is the first one.
 */
export type CommandResult = Readonly<{
  stream: StreamId;
  eventIds: readonly EventId[];
  logPosition: LogPosition;
  repeated: boolean;
}>;

/** What executing a command needs of the world. */
export type ExecutorPorts = Readonly<{
  /** `readAt` is left out where no other process can append. */
  log: Pick<EventLog, 'append' | 'readStream'> & Partial<Pick<EventLog, 'readAt'>>;
  vault: Pick<Vault, 'findOrCreate' | 'find'>;
  /** The moment it is; fixed in tests. */
  now: () => Instant;
  /** Gives each append its moment; left out where nobody asks what was known when. */
  moments?: Pick<Moments, 'land' | 'claiming'>;
  /** 12 fresh random bytes for each text sealed. */
  nonce: () => Uint8Array;
  upcasters: Upcasters;
  /**
   * Rows that stand, of a view that has every fact recorded before; left out where no rule asks for
   * any. @throws Refusal STALE_VIEW
   */
  rows?: <Row extends object>(need: DependsOnRows<Row>) => Promise<readonly Found<Row>[]>;
}>;
