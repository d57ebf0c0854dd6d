export * from './command-handler.ts';
export * from './commands.module.ts';
export * from './command-executor.ts';
export * from './command-envelope.ts';
export * from './executable-command.ts';
