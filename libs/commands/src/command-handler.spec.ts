import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@cylch/kernel';
import type { CommandEnvelope, ExecutorPorts } from './command-envelope.ts';
import { CommandExecutor, type CommandExecuted, commandHandlerOf } from './command-handler.ts';
import { ExecutableCommand } from './executable-command.ts';

class RingBell extends ExecutableCommand {}
const envelope = {
  decider: { category: 'bell', initial: 0, evolve: {} },
  stream: 'bell-1',
  commandId: 'one',
  command: { type: 'RingBell', data: {} },
  actor: { sub: 'x', role: 'SECRETARIAT' },
} as unknown as CommandEnvelope;

/** An executor over a log that fails in this way, and what was told of its commands. */
function failing(problem: Error): Readonly<{ executor: CommandExecutor; told: CommandExecuted[] }> {
  const told: CommandExecuted[] = [];
  const ports = { log: { readStream: () => Promise.reject(problem) } } as unknown as ExecutorPorts;
  return { executor: new CommandExecutor(ports, (executed) => told.push(executed)), told };
}

describe('The handler of a command', () => {
  it('is named after it', () => {
    expect(commandHandlerOf(RingBell).name).toBe('RingBellHandler');
  });

  it.each([
    ['a refusal', new Refusal('FORBIDDEN'), 'FORBIDDEN'],
    ['a fault', new Error('the disk is gone'), 'FAULT'],
  ] as const)(
    'tells %s under the name of the command, and passes it on',
    async (_, problem, code) => {
      const { executor, told } = failing(problem);
      const handler = new (commandHandlerOf(RingBell))(executor);
      await expect(handler.execute(new RingBell(envelope))).rejects.toBe(problem);
      expect(told).toEqual([{ command: 'RingBell', code, ms: expect.any(Number) }]);
    },
  );
});
