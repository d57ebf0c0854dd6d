import type { CommandEnvelope } from '@cylch/commands';
import type { Edtf, StreamId } from '@cylch/kernel';
import type { Type } from '@nestjs/common';
import type { Caller } from '../caller.ts';
import type { AnyCommandInput } from './command-input.ts';

/**
 * A mutation, as data: its input, and which command it is on which stream. The API and an import
 * send it alike.
 */
export type CommandDefinition<I extends AnyCommandInput> = Readonly<{
  /** Name of the mutation: `postReflection`. */
  name: string;
  input: Type<I>;
  decider: CommandEnvelope['decider'];
  /** Type of the command: `PostReflection`. */
  command: string;
  /**
   * Where it goes. `newId` is the id that a thing made by this command takes: the same for a retry.
   */
  stream: (input: I, newId: () => StreamId) => StreamId;
  /**
   * What it says to the rules; `caller` stands in where the input names no partner, `newId` names
   * what will live in the stream of another thing.
   */
  data: (input: I, caller: Caller, newId: (category: string) => StreamId) => object;
  /** When it occurred, where the input says so in a field of its own. */
  occurred?: (input: I) => Edtf | undefined;
  /** The revision that the sender has seen. */
  expects?: (input: I) => number | undefined;
}>;

/** Any mutation, for code that only passes it on. */
export type AnyCommandDefinition = Omit<CommandDefinition<never>, 'input'> &
  Readonly<{ input: Type<AnyCommandInput> }>;
