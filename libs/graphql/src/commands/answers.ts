import type { StreamId } from '@cylch/kernel';
import type { AnyCommandDefinition } from './command-definition.ts';

type Streaming = Readonly<{ stream: (input: object, newId: () => StreamId) => StreamId }>;

/**
 * Does a command answer a checked input: does the input name or make a thing of the kind that the
 * command is about? Tells commands of one name apart.
 */
export const answers = (command: AnyCommandDefinition, input: object): boolean => {
  const { category } = command.decider;
  return (command as unknown as Streaming)
    .stream(input, () => `${category}-new` as StreamId)
    .startsWith(`${category}-`);
};
