export { openSqliteViews } from './open.ts';
