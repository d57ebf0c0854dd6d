export { openPostgresViews } from './open.ts';
