import type { StreamId } from '@cylch/kernel';
import type { AnyCommandDefinition } from './command-definition.ts';

type Streaming = Readonly<{ stream: (input: object, newId: () => StreamId) => StreamId }>;

/** Of commands of one name, the one whose kind of thing a checked input names or makes; undefined where that is of no such kind. */
export const answering = (
  commands: readonly AnyCommandDefinition[],
  input: object,
): AnyCommandDefinition | undefined =>
  commands.find((command) => {
    const {
      decider: { category },
    } = command;
    return (command as unknown as Streaming)
      .stream(input, () => `${category}-new` as StreamId)
      .startsWith(`${category}-`);
  });
