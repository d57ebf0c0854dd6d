import { ensure, macOf, type Recorded } from '@cylch/kernel';
import type { CommandResult, CommandEnvelope, ExecutorPorts } from './command-envelope.ts';

/** What the caller asked for, as far as two sendings of one commandId must agree. */
export const contentsOf = ({ command, occurred, cites, reason }: CommandEnvelope) => ({
  command,
  occurred,
  cites,
  reason,
});

/** The same, as it was digested until 2026: events of that time are compared in their own form. */
const formerContentsOf = (envelope: CommandEnvelope): object => {
  const { command, ...rest } = contentsOf(envelope);
  return { ...rest, ['wish']: command };
};

/**
 * The answer given before, where this caller sent this commandId to this mutation already.
 * @throws COMMAND_ID_REUSED where its contents were others. After redaction the key is gone, and
 * nothing is compared.
 */
export async function answerOf(
  ports: ExecutorPorts,
  envelope: CommandEnvelope,
  past: readonly Recorded[],
): Promise<CommandResult | undefined> {
  const done = past.filter(
    ({ command, actor }) =>
      command.id === envelope.commandId &&
      command.type === envelope.command.type &&
      actor.sub === envelope.actor.sub,
  );
  const [first, last] = [done[0], done.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { key, mac } = first.command;
  const standing = key === undefined ? undefined : (await ports.vault.find([key])).get(key);
  ensure(
    (key !== undefined && standing === undefined) ||
      [contentsOf(envelope), formerContentsOf(envelope)].some(
        (contents) => macOf(contents, standing) === mac,
      ),
    'COMMAND_ID_REUSED',
  );
  // Events of one stream were opened with the log's own place of each.
  return {
    stream: envelope.stream,
    eventIds: done.map(({ id }) => id),
    logPosition: last.position as number as CommandResult['logPosition'],
    repeated: true,
  };
}
