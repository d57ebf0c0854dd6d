import type { CommandEnvelope } from '@cylch/commands';
import { compact, type Citation, idFor, type StreamId, withoutNulls } from '@cylch/kernel';
import type { Caller } from '../caller.ts';
import type { CitationInput } from '../nodes/citation.ts';
import type { CommandDefinition } from './command-definition.ts';
import type { AnyCommandInput } from './command-input.ts';

const citation = ({ document, paragraph, url }: CitationInput): Citation => ({
  document,
  ...withoutNulls({ paragraph, url }),
});

/** To cite nothing and to leave it out is one command, so that a retry may say it either way. */
const citesOf = ({ cites }: AnyCommandInput): Pick<CommandEnvelope, 'cites'> =>
  cites == null || cites.length === 0 ? {} : { cites: cites.map(citation) };

/** An input that was checked, as a command envelope. */
export function envelopeOf<I extends AnyCommandInput>(
  definition: CommandDefinition<I>,
  input: I,
  caller: Caller,
): CommandEnvelope {
  const { decider, name } = definition;
  const { sub } = caller.actor;
  const occurred = definition.occurred?.(input) ?? input.occurred ?? undefined;
  const newId = (category: string): StreamId =>
    idFor({ category, sub, mutation: name, commandId: input.commandId });
  const expects = definition.expects?.(input);
  return {
    decider,
    actor: caller.actor,
    commandId: input.commandId,
    stream: definition.stream(input, () => newId(decider.category)),
    command: { type: definition.command, data: definition.data(input, caller, newId) },
    ...compact({ name: caller.name }),
    ...compact({ occurred, expects }),
    ...citesOf(input),
    ...withoutNulls({ reason: input.reason }),
  };
}
