import { EVENT_STORE, type EventLog } from '@cylch/event-store';
import { PositionScalar } from '@cylch/graphql';
import { CLOCK, type Clock, type Position } from '@cylch/kernel';
import { READ_MODELS, type Views } from '@cylch/read-models';
import { Inject } from '@nestjs/common';
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { lagOf, type Measured } from './lag.ts';

@ObjectType('RecordStatus', {
  description: 'How long the record is, and how far the views have come. Public by intent.',
})
export class RecordStatus {
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Position of the newest event; 0 where the record is empty.',
  })
  position!: Position;
  @Field(() => Int, { description: 'How many events the record holds.' }) events!: number;
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Position that the views have reached.',
  })
  viewsPosition!: Position;
  @Field(() => Int, { description: 'Events that the views do not have yet.' })
  viewsLagEvents!: number;
  @Field(() => Int, { description: 'Age of the oldest of them, in milliseconds.' })
  viewsLagMs!: number;
}

@Resolver(() => RecordStatus)
export class RecordResolver {
  readonly #measured: Measured;
  constructor(
    @Inject(EVENT_STORE) log: EventLog,
    @Inject(READ_MODELS) views: Views,
    @Inject(CLOCK) now: Clock,
  ) {
    this.#measured = { log, views, now };
  }

  @Query(() => RecordStatus, {
    nullable: true,
    description: 'How long the record is, and how far the views lag.',
  })
  async record(): Promise<RecordStatus> {
    const { newest, views, events, ms } = await lagOf(this.#measured);
    return {
      position: newest,
      events: newest,
      viewsPosition: views,
      viewsLagEvents: events,
      viewsLagMs: ms,
    };
  }
}
