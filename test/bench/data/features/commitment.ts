import { compact } from '@cylch/kernel';
import { partnerOf } from '../people.ts';
import { type Thing, unbegun } from '../thing.ts';

/** A commitment as the story knows it while it is open. */
export type Commitment = Thing & {
  readonly cycle: string;
  owner: string;
  readonly about: readonly string[];
  due?: string;
  readonly agreedAt?: string;
  blockedBy: readonly string[];
};

/** Where it belongs: on each of its facts. */
export const placeOf = ({ cycle, owner, about }: Commitment): object => ({
  cycle,
  owner,
  about,
  ...partnerOf(owner),
});
/** What goes along where it is carried forward. */
export const termsOf = ({ due, agreedAt, blockedBy }: Commitment): object => ({
  ...compact({ due, agreedAt }),
  ...(blockedBy.length === 0 ? {} : { blockedBy }),
});
/** The same in another cycle. */
export const carriedOn = (commitment: Commitment, stream: string, cycle: string): Commitment => ({
  ...commitment,
  ...unbegun(stream),
  cycle,
});
