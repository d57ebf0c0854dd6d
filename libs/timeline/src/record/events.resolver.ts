import {
  Args,
  type Connection,
  type Event,
  EventConnection,
  eventsOf,
  IsIdOf,
  PageArgs,
  PositionScalar,
  type Request,
} from '@cylch/graphql';
import type { Position } from '@cylch/kernel';
import type { EventFilter as Within } from '@cylch/read-models';
import { Context, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Matches } from 'class-validator';

@InputType('EventFilter', { description: 'Which facts: all that is named must hold.' })
export class EventFilter {
  @IsOptional()
  @Matches(/^[a-z-]+-[\w.-]+$/, { context: { problem: 'NOT_AN_ID', example: 'reflection-…' } })
  @Field(() => ID, { nullable: true, description: 'What happened to this thing.' })
  subject?: string | null;

  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: string | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @Matches(/^[A-Z][A-Za-z]{1,60}$/, {
    each: true,
    context: { problem: 'NOT_AN_ID', example: 'ReflectionPosted' },
  })
  @Field(() => [String], { nullable: true, description: 'Types of events, any of these.' })
  types?: string[] | null;

  @IsOptional()
  @Field(() => PositionScalar, { nullable: true, description: 'Exclusive.' })
  afterPosition?: Position | null;

  @IsOptional()
  @Field(() => PositionScalar, { nullable: true, description: 'Inclusive.' })
  untilPosition?: Position | null;
}

@Resolver()
export class EventsResolver {
  @Query(() => EventConnection, {
    nullable: true,
    description:
      'The facts themselves, in the order of the record: what replay reads. No at: they do not change.',
  })
  async events(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => EventFilter, nullable: true }) filter?: EventFilter,
  ): Promise<Connection<Event>> {
    return eventsOf(request, page, asked(filter ?? {}), await request.resolveAsOf());
  }
}

function asked({ subject, cycle, types, afterPosition, untilPosition }: EventFilter): Within {
  return {
    ...(subject == null ? {} : { stream: subject as never }),
    ...(cycle == null ? {} : { cycle }),
    ...(types == null ? {} : { types }),
    ...(afterPosition == null ? {} : { after: afterPosition }),
    ...(untilPosition == null ? {} : { until: untilPosition }),
  };
}
