export { memoryLog } from './memory-log.ts';
export { overlay } from './overlay.ts';
