export * from './runner/index.ts';
export * from './define-projection.ts';
export * from './projection.ts';
export * from './views.ts';
export * from './tokens.ts';
