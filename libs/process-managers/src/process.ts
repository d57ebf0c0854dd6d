import type { CommandEnvelope, CommandType, ExecutorPorts } from '@cylch/commands';
import type { Recorded } from '@cylch/kernel';

/** What a process commands because of a fact. The runner says who, why and from when. */
export type Reaction = Pick<CommandEnvelope, 'stream' | 'occurred' | 'reason'> &
  Readonly<{ command: CommandType; data: object }>;

/** A reaction: a command of another feature, with the data that its rule takes. */
export const reaction = <Data extends object>(
  command: CommandType<Data>,
  of: Omit<Reaction, 'command'> & Readonly<{ data: Data }>,
): Reaction => ({ ...of, command });

/**
 * What must cross features: it reacts to facts of one feature by commands in another, each at most
 * once.
 */
export type ProcessManager = Readonly<{
  /** Names its checkpoint and its commandIds for ever. */
  name: string;
  /** Types of the facts that it reacts to. */
  on: readonly string[];
  /** What follows from a fact: data in, data out, besides the rows that it may ask for. */
  react: (
    event: Recorded,
    rows: NonNullable<ExecutorPorts['rows']>,
  ) => Promise<readonly Reaction[]>;
}>;
