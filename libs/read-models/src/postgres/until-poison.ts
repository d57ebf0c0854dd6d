import type { Position, StoredEvent } from '@cylch/kernel';
import type { PoisonReport } from '../fold/poison.ts';
import { reported } from '../store/reported.ts';

/** What some events came to, up to one that a view cannot fold. */
export type Ended<T> = Readonly<{ all: readonly T[]; poison?: PoisonReport }>;
/** `from` is the position before the first one. */
type Stepping<A, B> = Readonly<{
  from: number;
  stored: (one: A) => StoredEvent;
  step: (one: A, position: Position) => B;
}>;

export function untilPoison<A, B>(
  all: readonly A[],
  { from, stored, step }: Stepping<A, B>,
): Ended<B> {
  const done: B[] = [];
  for (const [index, one] of all.entries()) {
    const position = (from + index + 1) as Position;
    const found = reported(stored(one), position, () => step(one, position));
    if ('poison' in found) return { all: done, poison: found.poison };
    done.push(found.done);
  }
  return { all: done };
}
