export * from './event-log.ts';
export { copyRecord } from './copy.ts';
export { EVENT_STORE } from './tokens.ts';
