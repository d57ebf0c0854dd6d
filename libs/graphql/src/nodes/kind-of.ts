import { categoryOf } from '@cylch/kernel';
import type { ThingOf } from './thing-of.ts';

/** Of the kinds of things, the one that has ids like this one. */
export function kindOf(kinds: readonly ThingOf[], id: string): ThingOf | undefined {
  const category = categoryOf(
    id,
    kinds.map((kind) => kind.category),
  );
  return kinds.find((kind) => kind.category === category);
}
