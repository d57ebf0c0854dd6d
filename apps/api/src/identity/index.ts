export { mintToken, type Person } from './mint.ts';
