export { masterKeyFrom } from '../master-key.ts';
export { openPostgresVault } from './postgres-vault.ts';
