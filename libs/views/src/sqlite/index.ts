export * from '../keep/index.ts';
export { openSqliteViews } from './open.ts';
