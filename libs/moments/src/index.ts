export * from './closed-time.ts';
export * from './clocks.ts';
export * from './moments.ts';
