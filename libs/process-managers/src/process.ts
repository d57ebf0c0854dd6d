import type { CommandEnvelope, ExecutorPorts } from '@cylch/commands';
import type { AnyDecider, DataOfRule, Recorded } from '@cylch/kernel';

/** What a process commands because of a fact. The runner says who, why and from when. */
export type Reaction = Pick<
  CommandEnvelope,
  'decider' | 'stream' | 'command' | 'occurred' | 'reason'
>;

type Reacting<D extends AnyDecider, T extends string> = Pick<
  Reaction,
  'stream' | 'occurred' | 'reason'
> &
  Readonly<{ decider: D; type: T; data: DataOfRule<D, T> }>;
/** A reaction whose command is one of the rules of its decider, with the data of that rule. */
export const reaction = <D extends AnyDecider, T extends keyof D['decide'] & string>({
  type,
  data,
  ...to
}: Reacting<D, T>): Reaction => ({ ...to, command: { type, data: data as object } });

/** What must cross features: it reacts to facts of one feature by commands in another, each at most once. */
export type Process = Readonly<{
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
