import { Refusal, type RefusalCode } from '@cylch/kernel';
import { Inject, Injectable, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandEnvelope, CommandResult, ExecutorPorts } from './command-envelope.ts';
import { executeCommand } from './command-executor.ts';
import type { ExecutableCommand } from './executable-command.ts';

/** Token of the ports that commands are executed through. */
export const EXECUTOR_PORTS = Symbol('EXECUTOR_PORTS');

/**
 * What became of a command, by its name, as a log line and a metric tell it. `code` is OK, a
 * refusal’s, or FAULT; `ms` is how long it took.
 */
export type CommandExecuted = Readonly<{
  command: string;
  code: 'OK' | 'FAULT' | RefusalCode;
  ms: number;
}>;
/** Told of each command that was executed. */
export type CommandObserver = (executed: CommandExecuted) => void;
/** Token of CommandObserver. */
export const COMMAND_OBSERVER = Symbol('COMMAND_OBSERVER');

/** What all handlers share: from an envelope to the events that were appended. */
@Injectable()
export class CommandExecutor {
  readonly #ports: ExecutorPorts;
  readonly #observe: CommandObserver;
  constructor(
    @Inject(EXECUTOR_PORTS) ports: ExecutorPorts,
    @Inject(COMMAND_OBSERVER) observe: CommandObserver,
  ) {
    this.#ports = ports;
    this.#observe = observe;
  }

  /** @throws Refusal with the rule’s code; CONFLICT where others were first each time. */
  async execute(command: string, envelope: CommandEnvelope): Promise<CommandResult> {
    const began = performance.now();
    let code: CommandExecuted['code'] = 'FAULT';
    try {
      const result = await executeCommand(this.#ports, envelope);
      code = 'OK';
      return result;
    } catch (problem) {
      if (problem instanceof Refusal) ({ code } = problem);
      throw problem;
    } finally {
      this.#observe({ command, code, ms: performance.now() - began });
    }
  }
}

/** The handler of one command, named after it: `PostReflectionHandler`. */
export function commandHandlerOf(
  command: Type<ExecutableCommand>,
): Type<ICommandHandler<ExecutableCommand>> {
  @CommandHandler(command)
  class Handler implements ICommandHandler<ExecutableCommand> {
    readonly #executor: CommandExecutor;
    constructor(@Inject(CommandExecutor) executor: CommandExecutor) {
      this.#executor = executor;
    }
    execute({ envelope }: ExecutableCommand): Promise<CommandResult> {
      return this.#executor.execute(command.name, envelope);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler;
}
