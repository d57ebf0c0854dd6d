import { PositionScalar, type Request } from '@cylch/graphql';
import type { Position } from '@cylch/kernel';
import { Context, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { lagOf } from './lag.ts';

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
  @Query(() => RecordStatus, {
    nullable: true,
    description: 'How long the record is, and how far the views lag.',
  })
  async record(@Context() { appContext }: Request): Promise<RecordStatus> {
    const { newest, views, events, ms } = await lagOf(appContext);
    return {
      position: newest,
      events: newest,
      viewsPosition: views,
      viewsLagEvents: events,
      viewsLagMs: ms,
    };
  }
}
