/** A type of its own for values that look alike: an id is not a day, a position is not a count. */
export type Brand<T, B extends string> = T & { readonly __brand: Readonly<Record<B, true>> };

/**
 * Name of a stream, and so the id of the thing whose events it holds: `cycle-2025-26`,
 * `reflection-<uuid>`.
 */
export type StreamId = Brand<string, 'StreamId'>;
/** One school year: `cycle-2025-26`. */
export type CycleId = StreamId & Brand<string, 'CycleId'>;
/** An organisation, by its official code: `partner-W06000023`. */
export type PartnerId = StreamId & Brand<string, 'PartnerId'>;
/**
 * Names a fact for ever, the same in every deployment. A UUIDv5 (RFC 9562) of what led to it, so
 * that a retry makes the same one.
 */
export type EventId = Brand<string, 'EventId'>;
/**
 * The n-th fact of the record: 1, 2, 3… the same on every log. 0 is the place before the first
 * fact.
 */
export type Position = Brand<number, 'Position'>;
/**
 * A log's own position: equal to {@link Position} on SQLite, a byte offset on KurrentDB. Only
 * ordered, never counted.
 */
export type LogPosition = Brand<number, 'LogPosition'>;
/** A moment in UTC, RFC 3339: `2026-06-15T10:00:00.000Z`. Instants compare as strings. */
export type Instant = Brand<string, 'Instant'>;
/** A day in Wales (Europe/London), ISO: `2026-06-01`. Days compare as strings. */
export type Day = Brand<string, 'Day'>;
/**
 * An ISO 8601-2 (EDTF) date, as exact as its source: `2025-10-21`, `2024-01`, `2026-22`,
 * `../2025-04`.
 */
export type Edtf = Brand<string, 'Edtf'>;

/** A language of the record (ISO 639-1): Welsh or English, of equal standing. */
export type Language = 'cy' | 'en';
/** Both languages, in the order in which they are listed. */
export const LANGUAGES: readonly Language[] = ['cy', 'en'];

/**
 * As what someone acts, by the token; SYSTEM is an import or a process manager, and no token
 * carries it.
 */
export type Role = 'PARTNER' | 'EVALUATOR' | 'ANALYST' | 'SECRETARIAT' | 'SYSTEM';
/** Who acts: `sub` from the token, the role, and the partner that a PARTNER acts for. */
export type Actor = Readonly<{ sub: string; role: Role; partner?: PartnerId }>;

/**
 * May this actor act in the name of this partner? The secretariat and an import may for each of
 * them.
 */
export const speaksFor = (actor: Actor, partner: PartnerId): boolean =>
  actor.role === 'SECRETARIAT' ||
  actor.role === 'SYSTEM' ||
  (actor.role === 'PARTNER' && actor.partner === partner);

/**
 * Does this actor keep the core of the year: open cycles, plan windows, adopt priorities? An import
 * counts as the secretariat.
 */
export const isSecretariat = (actor: Actor): boolean =>
  actor.role === 'SECRETARIAT' || actor.role === 'SYSTEM';

const inWales = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
/** The day that a moment belongs to in Wales: 23:30 UTC in July is already the next one. */
export const dayOf = (moment: Instant): Day => inWales.format(new Date(moment)) as Day;
