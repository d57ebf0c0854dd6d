import { Field, InputType } from '@nestjs/graphql';
import type { Day, Instant, Position } from '@cylch/kernel';
import { DateScalar, DateTimeScalar, PositionScalar } from './scalars.ts';

/**
 * Where an answer stands: what the record knew (position) and which day's facts in force are meant
 * (on).
 */
export type AsOf = Readonly<{
  position: Position;
  on: Day;
  /** False where the asker named no place, so that a cursor may bring its own. */
  pinned: boolean;
}>;

/**
 * Where a query asks to stand. `Request.resolveAsOf` makes it an AsOf, and refuses what cannot be.
 */
@InputType('At', {
  description:
    'Where to stand in the two times. Left out: the newest fact and today. With knownAt and no on: the day of knownAt; with position and no on: the day that position became known (Europe/London days). position and knownAt say what the record knew; giving both is BAD_USER_INPUT. on says which day’s facts in force are meant; it never filters what happened.',
})
export class AtInput {
  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'The record as it stood just after this position. UNKNOWN_POSITION beyond the newest.',
  })
  position?: Position | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The record as it was known at this moment. A moment in the future is BAD_USER_INPUT.',
  })
  knownAt?: Instant | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Facts in force on this day: roles, members, priorities, holders, states of windows.',
  })
  on?: Day | null;

  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'Read your own writes: wait for the views to reach this position (2 s at most), else STALE_VIEW.',
  })
  minPosition?: Position | null;
}
