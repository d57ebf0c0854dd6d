export * from './audience.ts';
export * from './decider.ts';
export * from './event.ts';
export * from './refusal.ts';
export * from './refusals.ts';
export * from './sealed.ts';
export * from './words.ts';
