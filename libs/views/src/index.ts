export * from './projection.ts';
export * from './views.ts';
