export { type Projecting, start } from './start.ts';
