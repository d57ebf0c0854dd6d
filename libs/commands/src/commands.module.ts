import { type DynamicModule,Inject,Injectable,Module,type Provider,type Type } from '@nestjs/common';
import { CommandHandler,CqrsModule,type ICommandHandler } from '@nestjs/cqrs';
import type { CommandEnvelope,CommandResult,ExecutorPorts } from './command-envelope.ts';
import { executeCommand } from './command-executor.ts';
import type { ExecutableCommand } from './executable-command.ts';

/** Token of the ports that commands are executed through. */
export const EXECUTOR_PORTS = Symbol('EXECUTOR_PORTS');

/** What all handlers share: from an envelope to the events that were appended. */
@Injectable()
export class CommandExecutor {
  readonly #ports: ExecutorPorts;
  constructor(@Inject(EXECUTOR_PORTS) ports: ExecutorPorts) {
    this.#ports = ports;
  }
  /** @throws Refusal with the rule’s code; CONFLICT where others were first each time. */
  execute(envelope: CommandEnvelope): Promise<CommandResult> {
    return executeCommand(this.#ports, envelope);
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
      return this.#executor.execute(envelope);
    }
  }
  Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
  return Handler;
}

/** Nest’s CommandBus, and what all its handlers share. Each feature registers the handlers of its own commands. */
@Module({})
export class CommandsModule {
  /** `ports` provides EXECUTOR_PORTS. */
  static over(ports: Provider<ExecutorPorts>): DynamicModule {
    return {
      module: CommandsModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [CommandExecutor, ports],
      exports: [CqrsModule, CommandExecutor, EXECUTOR_PORTS],
    };
  }
}
