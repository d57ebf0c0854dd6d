export * from './tiny-log.ts';
