export * from '../runner/index.ts';
export { openPostgresViews } from './open.ts';
