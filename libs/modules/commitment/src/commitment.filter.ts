import { withoutNulls } from '@cylch/kernel';
import { IsIdOf, IsKey, IsSmallSet } from '@cylch/graphql';
import type { Filter } from '@cylch/read-models';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { CommitmentStateEnum, type StateOfIt } from './commitment.states.ts';

@InputType('CommitmentFilter', {
  description: 'Which commitments: all that is named must hold; of a list, any one.',
})
export class CommitmentFilter {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: string | null;
  @IsOptional()
  @IsIdOf(['partner', 'body'])
  @Field(() => ID, { nullable: true, description: 'A partner or a body.' })
  owner?: string | null;
  @IsOptional()
  @IsSmallSet(5)
  @IsIn(Object.keys(CommitmentStateEnum), { each: true })
  @Field(() => [CommitmentStateEnum], { nullable: true })
  states?: StateOfIt[] | null;
  @IsOptional()
  @IsSmallSet(50)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true, description: 'Keys of priorities.' })
  about?: string[] | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of those that are open (or blocked), on At.on: true, those past their day; false, those with time left or none set.',
  })
  overdue?: boolean | null;
}

/** What a filter asks of the columns; which days are meant is for the place to say. */
export const asked = ({ cycle, owner, states, about, overdue }: CommitmentFilter): Filter =>
  withoutNulls({ cycle, owner, state: states, about, open: overdue == null ? undefined : 1 });
