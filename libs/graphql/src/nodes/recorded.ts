import type { Instant, Origin, Position, Recorded as Fact } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { OriginEnum } from '../enums.ts';
import type { Standpoint } from '../at.ts';
import type { Request } from '../request.ts';
import { DateTimeScalar, PositionScalar } from '../scalars.ts';
import { Actor } from './actor.ts';

@ObjectType('Recorded', {
  description: 'Who, when and where each thing was last changed in the record.',
})
export class Recorded {
  readonly #fact: Fact;
  readonly #standpoint: Standpoint;
  private constructor(fact: Fact, at: Standpoint) {
    this.#fact = fact;
    this.#standpoint = at;
  }

  /** Of the fact at a position, which a row that stands was made by. */
  static async of(position: Position, at: Standpoint, request: Request): Promise<Recorded> {
    const fact = await request.fact(position);
    if (fact === undefined)
      throw new Error(`the record holds no fact at ${String(position)}, though a view does`);
    return new Recorded(fact, at);
  }

  @Field(() => PositionScalar, { description: 'Place of that fact in the record.' })
  position(): Position {
    return this.#fact.position;
  }

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  recordedAt(): Instant {
    return this.#fact.recordedAt;
  }

  @Field(() => DateTimeScalar, {
    description: 'When it was known: earlier than recordedAt only where an import says so.',
  })
  knownFrom(): Instant {
    return this.#fact.knownFrom;
  }

  @Field(() => Actor, { description: 'Who recorded it.' })
  by(): Actor {
    return new Actor(this.#fact.actor, this.#standpoint);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why, where a reason was given. Null where redacted.',
  })
  async reason(_: unknown, request: Request): Promise<string | undefined> {
    const { reason } = this.#fact;
    return reason === undefined ? undefined : request.open(reason);
  }

  @Field(() => OriginEnum, {
    nullable: true,
    description:
      'Where an imported fact comes from; null where it was recorded here. DEMONSTRATION is fictional.',
  })
  origin(): Origin | undefined {
    return this.#fact.origin;
  }
}
