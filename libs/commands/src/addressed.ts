import type { AnyDecider, DataOfRule } from '@cylch/kernel';
import type { CommandEnvelope } from './command-envelope.ts';

/** A command on its way: to which stream and decider, and what is said of it besides who sends it. */
export type AddressedCommand = Pick<
  CommandEnvelope,
  'decider' | 'stream' | 'command' | 'occurred' | 'reason'
>;

type Addressing<D extends AnyDecider, T extends string> = Pick<
  AddressedCommand,
  'stream' | 'occurred' | 'reason'
> &
  Readonly<{ decider: D; type: T; data: DataOfRule<D, T> }>;
/** One of the rules of a decider, with the data of that rule: another does not compile. From here on nothing knows which decider it is. */
export const addressed = <D extends AnyDecider, T extends keyof D['decide'] & string>({
  type,
  data,
  ...to
}: Addressing<D, T>): AddressedCommand => ({ ...to, command: { type, data: data as object } });
