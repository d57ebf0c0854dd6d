import { randomBytes } from 'node:crypto';
import type { ExecutorPorts } from '@cylch/commands';
import type { LogPosition } from '@cylch/kernel';
import { overlay } from '@cylch/event-store/memory';
import type { DataKey, KeyId, Vault } from '@cylch/key-vault';

/** Ports that read the real record and keys, and keep what is written to themselves. */
export const trialOf = (
  ports: ExecutorPorts,
  head: LogPosition,
  vault: Pick<Vault, 'find' | 'destroyed'>,
): ExecutorPorts => {
  // What is only tried gets no moment of the record.
  const { moments: _, ...others } = ports;
  return { ...others, log: overlay(ports.log, head), vault: trialVault(vault) };
};

function trialVault(vault: Pick<Vault, 'find' | 'destroyed'>): ExecutorPorts['vault'] {
  const made = new Map<KeyId, DataKey>();
  const find = async (ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>> =>
    new Map([
      ...(await vault.find(ids)),
      ...ids.flatMap((id) => {
        const key = made.get(id);
        return key === undefined ? [] : [[id, key] as const];
      }),
    ]);
  return {
    find,
    findOrCreate: async (ids) => {
      const [standing, gone] = await Promise.all([find(ids), vault.destroyed(ids)]);
      for (const id of ids) if (!standing.has(id) && !gone.has(id)) made.set(id, randomBytes(32));
      return find(ids);
    },
  };
}
