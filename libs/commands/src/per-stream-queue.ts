import type { CommandResult, CommandEnvelope, ExecutorPorts } from './command-envelope.ts';

const running = new WeakMap<ExecutorPorts['log'], Map<string, Promise<unknown>>>();

/**
 * Sendings of one commandId to this process wait for each other, so that the second is answered
 * without a race. Those to two processes race: `keptAsGiven` tells who lost.
 */
export async function perStreamQueue(
  { log }: ExecutorPorts,
  { stream, actor, command, commandId }: CommandEnvelope,
  run: () => Promise<CommandResult>,
): Promise<CommandResult> {
  const turns = running.get(log) ?? new Map<string, Promise<unknown>>();
  running.set(log, turns);
  const sending = JSON.stringify([stream, actor.sub, command.type, commandId]);
  const before = turns.get(sending);
  const mine = before === undefined ? run() : before.then(run, run);
  turns.set(sending, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(sending) === mine) turns.delete(sending);
  }
}
