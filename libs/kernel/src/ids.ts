import { v5 } from 'uuid';
import { canonical } from './canonical.ts';
import type { EventId, StreamId } from './words.ts';

/**
 * Namespace of all the ids that Cylch derives. It never changes: a retry must find what was made.
 */
const CYLCH = '6f1d2c60-3e0b-5f39-9c55-2f1a7e0d8b11';
const derive = (...parts: readonly unknown[]): string => v5(canonical(parts), CYLCH);

/**
 * The id that a thing made by this command takes: the same for the same caller, mutation and
 * commandId.
 */
export const idFor = (
  of: Readonly<{ category: string; sub: string; mutation: string; commandId: string }>,
): StreamId => `${of.category}-${derive('thing', of.sub, of.mutation, of.commandId)}` as StreamId;

/** The id of the n-th event (from 0) that a command leads to. */
export const eventIdFor = (
  of: Readonly<{
    stream: StreamId;
    sub: string;
    commandId: string;
    command: string;
    index: number;
  }>,
): EventId => derive('event', of.stream, of.sub, of.command, of.commandId, of.index) as EventId;

/** Name of the key that seals a person's name. It does not tell who it is. */
export const personKey = (sub: string): string => `person-${derive('person', sub)}`;

const ID = /^[a-z]+-[A-Za-z0-9][A-Za-z0-9_.-]{0,100}$/;
/** Is it written as an id is? Whether there is such a thing is another question. */
export const isStreamId = (id: string): id is StreamId => ID.test(id);

/**
 * Which of the known categories an id belongs to: `reflection` of `reflection-<uuid>`; undefined
 * where it is of none.
 */
export function categoryOf(id: string, known: readonly string[]): string | undefined {
  return known
    .filter((category) => id.startsWith(`${category}-`))
    .sort((one, other) => other.length - one.length)[0];
}
