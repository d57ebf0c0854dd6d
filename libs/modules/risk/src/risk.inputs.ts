import type { CycleId, StreamId } from '@cylch/kernel';
import {
  ChangeInput,
  IsIdOf,
  IsLocalised,
  IsSmallSet,
  LocalisedTextInput,
  CommandInput,
} from '@cylch/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { RatingEnum } from './rating.ts';
import { RiskStateEnum } from './risk.graphql.ts';
import type { Rating } from './risk.ts';

const RATINGS = Object.keys(RatingEnum);
/** What may own a risk. */
const OWNERS = ['partner', 'body', 'office'];

@InputType('RaiseRiskInput', {
  description: 'What might go wrong. A rating given with it needs its reason.',
})
export class RaiseRiskInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: CycleId | null;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: 500 })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsOptional()
  @IsIdOf(OWNERS)
  @Field(() => ID, { nullable: true, description: 'A partner, a body or an office.' })
  owner?: StreamId | null;
  @IsOptional()
  @IsIn(RATINGS)
  @Field(() => RatingEnum, { nullable: true })
  rating?: Rating | null;
}

/** A change of one risk. */
@InputType({ isAbstract: true })
abstract class RiskChangeInput extends ChangeInput {
  @IsIdOf('risk')
  @Field(() => ID)
  risk!: StreamId;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description: 'The revision that you have seen: CONFLICT where there is a newer one.',
  })
  revision?: number | null;
}

@InputType('RateRiskInput', { description: 'Another rating than the one it has.' })
export class RateRiskInput extends RiskChangeInput {
  @IsIn(RATINGS)
  @Field(() => RatingEnum)
  rating!: Rating;
}

@InputType('TransferRiskInput', { description: 'Another owner than the one it has.' })
export class TransferRiskInput extends RiskChangeInput {
  @IsIdOf(OWNERS)
  @Field(() => ID, { description: 'A partner, a body or an office.' })
  owner!: StreamId;
}

@InputType('CloseRiskInput', { description: 'It stands no longer, and takes no more.' })
export class CloseRiskInput extends RiskChangeInput {}

@InputType('RiskFilter', {
  description: 'Which risks: all that is named must hold; of a list, any one.',
})
export class RiskFilter {
  @IsOptional()
  @IsIdOf(OWNERS)
  @Field(() => ID, { nullable: true })
  owner?: StreamId | null;
  @IsOptional()
  @IsSmallSet(2)
  @IsIn(Object.keys(RiskStateEnum), { each: true })
  @Field(() => [RiskStateEnum], { nullable: true })
  states?: (keyof typeof RiskStateEnum)[] | null;
  @IsOptional()
  @IsSmallSet(3)
  @IsIn(RATINGS, { each: true })
  @Field(() => [RatingEnum], { nullable: true })
  ratings?: Rating[] | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Open, and owned by nobody, or by a body that is closed on At.on. False: the others.',
  })
  withoutActiveOwner?: boolean | null;
}
