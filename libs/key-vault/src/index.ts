export * from './vault.ts';
export * from './tokens.ts';
