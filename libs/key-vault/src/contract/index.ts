import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Vault } from '../vault.ts';

/** How an adapter is opened for the contract: `reopen` closes and opens the same vault again. */
export type VaultTrial = Readonly<{
  vault: Vault;
  /** Left out where a vault does not outlive its process. */
  reopen?: () => Promise<Vault>;
  /** Closes the vault and takes away what it left. */
  dispose: () => Promise<void>;
}>;

/** What every vault promises. */
export function vaultContract(name: string, open: () => Promise<VaultTrial>): void {
  describe(`The vault on ${name}`, () => {
    let trial: VaultTrial;
    let vault: Vault;
    beforeEach(async () => {
      trial = await open();
      ({ vault } = trial);
    });
    afterEach(() => trial.dispose());

    it('makes a key of 32 bytes where there is none, and gives the same one ever after', async () => {
      const made = (await vault.findOrCreate(['a'])).get('a');
      expect(made).toHaveLength(32);
      expect((await vault.findOrCreate(['a', 'b'])).get('a')).toEqual(made);
      expect((await vault.find(['a'])).get('a')).toEqual(made);
    });

    it('gives two callers at once the same key', async () => {
      const made = await Promise.all(
        Array.from({ length: 20 }, () => vault.findOrCreate(['shared'])),
      );
      expect(
        new Set(made.map((keys) => Buffer.from(keys.get('shared') as Uint8Array).toString('hex')))
          .size,
      ).toBe(1);
    });

    it('gives callers who ask for the same names in another order the same keys', async () => {
      const names = Array.from({ length: 50 }, (_, index) => `n-${String(index)}`);
      const made = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          vault.findOrCreate(index % 2 === 0 ? names : names.toReversed()),
        ),
      );
      for (const keys of made)
        for (const name of names) expect(keys.get(name)).toEqual(made[0]?.get(name));
    });

    it('takes no names, one name twice, thousands at once, and whatever a name is spelt with', async () => {
      expect(await vault.findOrCreate([])).toEqual(new Map());
      expect((await vault.findOrCreate(['twice', 'twice'])).size).toBe(1);
      await vault.destroy(['gone', 'gone']);
      expect(await vault.destroyed(['gone', 'gone'])).toEqual(new Set(['gone']));
      const names = [
        ...Array.from({ length: 5_000 }, (_, index) => `n-${String(index)}`),
        'ŵ',
        '',
        ' ',
        '{a,b}',
        '"',
        '\\',
        "'",
        'NULL',
        '%',
      ];
      const made = await vault.findOrCreate(names);
      expect([...made.keys()].sort()).toEqual(names.toSorted());
      expect(await vault.find(names)).toEqual(made);
    });

    it('gives different names different keys', async () => {
      const keys = await vault.findOrCreate(['a', 'b']);
      expect(keys.get('a')).not.toEqual(keys.get('b'));
    });

    it('leaves out what was never made', async () => {
      expect(await vault.find(['nowhere'])).toEqual(new Map());
      expect(await vault.destroyed(['nowhere'])).toEqual(new Set());
    });

    it('never makes a destroyed key again', async () => {
      await vault.findOrCreate(['a', 'b']);
      await vault.destroy(['a']);
      await vault.destroy(['a']);
      expect([...(await vault.findOrCreate(['a', 'b'])).keys()]).toEqual(['b']);
      expect(await vault.find(['a'])).toEqual(new Map());
      expect(await vault.destroyed(['a', 'b'])).toEqual(new Set(['a']));
    });

    it('lets no one who races a destruction bring the key back', async () => {
      await Promise.all([
        vault.findOrCreate(['a']),
        vault.destroy(['a']),
        vault.findOrCreate(['a']),
      ]);
      expect(await vault.findOrCreate(['a'])).toEqual(new Map());
    });

    it('marks as destroyed what was never made', async () => {
      await vault.destroy(['later']);
      expect(await vault.findOrCreate(['later'])).toEqual(new Map());
    });

    it('keeps keys and marks over a restart', async () => {
      if (trial.reopen === undefined) return;
      const made = (await vault.findOrCreate(['a', 'b'])).get('a');
      await vault.destroy(['b']);
      const again = await trial.reopen();
      expect(await again.find(['a', 'b'])).toEqual(new Map([['a', made]]));
      expect(await again.destroyed(['b'])).toEqual(new Set(['b']));
    });
  });
}
