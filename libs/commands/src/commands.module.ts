import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { COMMAND_OBSERVER, CommandExecutor, EXECUTOR_PORTS } from './command-handler.ts';

/**
 * Nest’s CommandBus, and what all its handlers share. Each feature registers the handlers of its
 * own commands.
 */
@Module({})
export class CommandsModule {
  /** `providers` give EXECUTOR_PORTS and COMMAND_OBSERVER. */
  static over(...providers: readonly Provider[]): DynamicModule {
    return {
      module: CommandsModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [CommandExecutor, ...providers],
      exports: [CqrsModule, CommandExecutor, EXECUTOR_PORTS, COMMAND_OBSERVER],
    };
  }
}
