export * from '../runner/index.ts';
export { openSqliteViews } from './open.ts';
