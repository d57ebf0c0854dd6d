import { Inject, Injectable, Module, type DynamicModule } from '@nestjs/common';
import { CommandHandler, CqrsModule, Command, type ICommandHandler } from '@nestjs/cqrs';
import { executeCommand } from './command-executor.ts';
import type { CommandResult, CommandEnvelope, ExecutorPorts } from './command-envelope.ts';

/** The one command of Cylch: a wish on its way to its stream. Its rules are the decider's; the bus only carries it. */
export class ExecuteCommand extends Command<CommandResult> {
  readonly envelope: CommandEnvelope;
  constructor(envelope: CommandEnvelope) {
    super();
    this.envelope = envelope;
  }
}

/** Token of the ports that the carrier writes through. */
export const EXECUTOR_PORTS = Symbol('ports of the carrier');

@Injectable()
@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  readonly #ports: ExecutorPorts;
  constructor(@Inject(EXECUTOR_PORTS) ports: ExecutorPorts) {
    this.#ports = ports;
  }
  execute({ envelope }: ExecuteCommand): Promise<CommandResult> {
    return executeCommand(this.#ports, envelope);
  }
}

/** Puts the carrier on the CommandBus. */
@Module({})
export class CommandsModule {
  static over(ports: ExecutorPorts): DynamicModule {
    return {
      module: CommandsModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [ExecuteCommandHandler, { provide: EXECUTOR_PORTS, useValue: ports }],
      exports: [CqrsModule],
    };
  }
}
