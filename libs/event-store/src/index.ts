export * from './event-log.ts';
export { copyRecord } from './copy.ts';
