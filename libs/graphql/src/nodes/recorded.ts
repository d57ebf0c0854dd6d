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
  readonly #event: RecordedEvent;
  readonly #standpoint: AsOf;
  private constructor(event: RecordedEvent, at: AsOf) {
    this.#event = event;
    this.#standpoint = at;
  }

  /** Of the fact at a position, which a row that stands was made by. */
  static async of(position: Position, at: AsOf, request: Request): Promise<Recorded> {
    const event = await request.event(position);
    if (event === undefined)
      throw new Error(`the record holds no fact at ${String(position)}, though a view does`);
    return new Recorded(event, at);
  }

  @Field(() => PositionScalar, { description: 'Place of that fact in the record.' })
  position(): Position {
    return this.#event.position;
  }

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  recordedAt(): Instant {
    return this.#event.recordedAt;
  }

  @Field(() => DateTimeScalar, {
    description: 'When it was known: earlier than recordedAt only where an import says so.',
  })
  knownFrom(): Instant {
    return this.#event.knownFrom;
  }

  @Field(() => Actor, { description: 'Who recorded it.' })
  by(): Actor {
    return new Actor(this.#event.actor, this.#standpoint);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why, where a reason was given. Null where redacted.',
  })
  async reason(_: unknown, request: Request): Promise<string | undefined> {
    const { reason } = this.#event;
    return reason === undefined ? undefined : request.open(reason);
  }

  @Field(() => OriginEnum, {
    nullable: true,
    description:
      'Where an imported fact comes from; null where it was recorded here. DEMONSTRATION is fictional.',
  })
  origin(): Origin | undefined {
    return this.#event.origin;
  }
}
