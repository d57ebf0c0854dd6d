export { retry, type Retrying } from './retry.ts';
