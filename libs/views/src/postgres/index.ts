export * from '../keep/index.ts';
export { openPostgresViews } from './open.ts';
