import { Command } from '@nestjs/cqrs';
import type { CommandEnvelope, CommandResult } from './command-envelope.ts';

/** A command on Nest’s bus. Each intention extends it by a class of its own, under its own name. */
export abstract class ExecutableCommand extends Command<CommandResult> {
  readonly envelope: CommandEnvelope;
  constructor(envelope: CommandEnvelope) {
    super();
    this.envelope = envelope;
  }
}

/** What executes commands: Nest’s CommandBus, or what stands for it in a trial. */
export type Executes = Readonly<{
  /** Resolves with what was recorded, once it is durable. @throws Refusal */
  execute: (command: ExecutableCommand) => Promise<CommandResult>;
}>;

/**
 * The class of a command as whoever has no input sees it: made of an envelope whose data is that of
 * its rule.
 */
export type CommandType<Data = never> = (new (envelope: CommandEnvelope) => ExecutableCommand) &
  Readonly<{
    definition: Readonly<{ decider: CommandEnvelope['decider']; command: string }>;
    /** Never there: it only says to the compiler what the rule takes. */
    ruleData?: (data: Data) => void;
  }>;
