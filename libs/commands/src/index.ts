export * from './addressed.ts';
export * from './commands.module.ts';
export * from './command-executor.ts';
export * from './command-envelope.ts';
