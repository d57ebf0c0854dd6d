import { setImmediate as turn } from 'node:timers/promises';
import type { KeyId } from './vault.ts';

/**
 * Those who ask at the same moment share one answer, and so one round trip or one fsync; each name
 * is asked for once.
 */
export function gathered<T>(
  ask: (ids: readonly KeyId[]) => T | Promise<T>,
): (ids: readonly KeyId[]) => Promise<T> {
  let open: Readonly<{ ids: Set<KeyId>; answer: Promise<T> }> | undefined;
  const begin = (): typeof open & object => {
    const ids = new Set<KeyId>();
    return {
      ids,
      answer: turn().then(() => {
        open = undefined;
        return ask([...ids]);
      }),
    };
  };
  return (ids) => {
    open ??= begin();
    for (const id of ids) open.ids.add(id);
    return open.answer;
  };
}
