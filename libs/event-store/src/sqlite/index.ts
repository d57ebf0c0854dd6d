export { openSqliteLog, type SqliteLog, type SqliteLogOptions } from './sqlite-log.ts';
