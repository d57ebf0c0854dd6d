/** Chance that can be repeated: the same seed tells the same story. */
export type Random = Readonly<{
  /** From 0, below 1. */
  next: () => number;
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
  chance: (likely: number) => boolean;
}>;

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] as never,
    chance: (likely) => next() < likely,
  };
}

/** A UUID of chance. */
export function uuidOf({ below }: Random): string {
  const hex = Array.from({ length: 4 }, () =>
    below(4_294_967_296).toString(16).padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
