export { masterKeyFrom } from '../master-key.ts';
export { copyVault } from './copy.ts';
export { openPostgresVault } from './postgres-vault.ts';
