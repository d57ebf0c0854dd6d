import { type CommandEnvelope, ExecutableCommand } from '@cylch/commands';
import { compact, type DataOfRule, type StreamId } from '@cylch/kernel';
import type { Type } from '@nestjs/common';
import type { Caller } from '../caller.ts';
import { envelopeOf } from './command-envelope.ts';
import type { AnyCommandDefinition, CommandDefinition } from './command-definition.ts';
import type { AnyCommandInput } from './command-input.ts';

type KeysOf<T> = T extends unknown ? keyof T : never;
/** `R`, where it names no field that `Data` does not have. */
type Exactly<Data, R> = R & Readonly<Record<Exclude<KeysOf<R>, KeysOf<Data>>, never>>;

type Defining<
  D extends CommandEnvelope['decider'],
  T extends string,
  I extends AnyCommandInput,
  R,
> = Omit<CommandDefinition<I>, 'decider' | 'command' | 'data'> &
  Readonly<{
    decider: D;
    /** One of the rules of the decider. */
    command: T;
    /** What the input says to that rule: all that its data may hold, and nothing else. */
    data: (
      input: I,
      caller: Caller,
      newId: (category: string) => StreamId,
    ) => Exactly<DataOfRule<D, T>, R>;
  }>;

/**
 * What a command is made of: a checked input and who asks (an import says from when it was known);
 * by a process manager, an envelope.
 */
export type CommandSource<I> =
  | readonly [input: I, caller: Caller, claim?: CommandEnvelope['claim']]
  | readonly [envelope: CommandEnvelope];

/**
 * The class of one intention, with its definition: what goes over the CommandBus and is measured
 * and logged under its name (ADR 8).
 */
export type CommandClass<I extends AnyCommandInput, Data = never> = (new (
  ...source: CommandSource<I>
) => ExecutableCommand) &
  Readonly<{
    definition: CommandDefinition<I>;
    /** Never there: it only says to the compiler what the rule takes. */
    ruleData?: (data: Data) => void;
  }>;

/** Any of them, for code that only passes it on. */
export type AnyCommandClass = Type<ExecutableCommand> &
  Readonly<{ definition: AnyCommandDefinition }>;

/**
 * A command, from its input to the rule that decides on it: `class PostReflection extends
 * defineCommand({ decider: reflection, command: 'PostReflection', … }) {}`. A rule that the decider
 * does not have, or a field that its data does not have, does not compile.
 */
export function defineCommand<
  D extends CommandEnvelope['decider'],
  T extends keyof D['decide'] & string,
  I extends AnyCommandInput,
  R extends DataOfRule<D, T>,
>(definition: Defining<D, T, I, R>): CommandClass<I, DataOfRule<D, T>> {
  // The one place that forgets which decider it is: from here on a command is an envelope.
  const known = definition as unknown as CommandDefinition<I>;
  return class extends ExecutableCommand {
    static readonly definition = known;
    constructor(...[first, caller, claim]: CommandSource<I>) {
      super(
        caller === undefined
          ? (first as CommandEnvelope)
          : { ...envelopeOf(known, first as I, caller), ...compact({ claim }) },
      );
    }
  };
}
