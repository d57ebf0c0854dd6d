import type { Instant, Origin, Position, Recorded as RecordedEvent } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { OriginEnum } from '../enums.ts';
import type { AsOf } from '../at.ts';
import type { Request } from '../request.ts';
import { DateTimeScalar, PositionScalar } from '../scalars.ts';
import { Actor } from './actor.ts';

@ObjectType('Recorded', {
  description: 'Who, when and where each thing was last changed in the record.',
})
export class Recorded {
  readonly event: RecordedEvent;
  readonly #standpoint: AsOf;
  private constructor(event: RecordedEvent, at: AsOf) {
    this.event = event;
    this.#standpoint = at;
  }

  /** Of the fact at a position, which a row that stands was made by. */
  static async of(position: Position, at: AsOf, request: Request): Promise<Recorded> {
    return new Recorded(await request.fact(position), at);
  }

  @Field(() => PositionScalar, { description: 'Place of that fact in the record.' })
  get position(): Position {
    return this.event.position;
  }

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  get recordedAt(): Instant {
    return this.event.recordedAt;
  }

  @Field(() => DateTimeScalar, {
    description: 'When it was known: earlier than recordedAt only where an import says so.',
  })
  get knownFrom(): Instant {
    return this.event.knownFrom;
  }

  @Field(() => Actor, { description: 'Who recorded it.' })
  get by(): Actor {
    return new Actor(this.event.actor, this.#standpoint);
  }

  @Field(() => OriginEnum, {
    nullable: true,
    description:
      'Where an imported fact comes from; null where it was recorded here. DEMONSTRATION is fictional.',
  })
  get origin(): Origin | undefined {
    return this.event.origin;
  }
}
