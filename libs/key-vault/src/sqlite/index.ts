export { masterKeyFrom } from '../master-key.ts';
export { openSqliteVault } from './sqlite-vault.ts';
