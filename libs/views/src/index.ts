export * from './keep/index.ts';
export * from './projection.ts';
export * from './views.ts';
