export { EXITS } from './exits.ts';
