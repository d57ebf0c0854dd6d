import { placeOf, type Reaching } from '@cylch/postgres';

/** Where a vault is, and what its keys are wrapped under. */
export type VaultOptions = Readonly<{ url: string; masterKey: Uint8Array }>;

/** Sessions of the vault: what they acknowledge is on the disk, whatever the database is set to. */
export const sessionsAt = (url: string): Reaching => ({
  url,
  name: 'cylch vault',
  settings: { synchronous_commit: 'on' },
});

/** The vault's name in messages. */
export const vaultAt = (url: string): string => `The vault at ${placeOf(url)}`;
