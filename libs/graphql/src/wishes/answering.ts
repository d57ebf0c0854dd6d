import type { StreamId } from '@cylch/kernel';
import type { AnyWish } from './wish.ts';

type Streaming = Readonly<{ stream: (input: object, newId: () => StreamId) => StreamId }>;

/** Of wishes of one name, the one whose kind of thing a checked input names or makes; undefined where that is of no such kind. */
export const answering = (wishes: readonly AnyWish[], input: object): AnyWish | undefined =>
  wishes.find((wish) => {
    const {
      decider: { category },
    } = wish;
    return (wish as unknown as Streaming)
      .stream(input, () => `${category}-new` as StreamId)
      .startsWith(`${category}-`);
  });
