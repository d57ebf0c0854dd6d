import {
  ChangeInput,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSmallSet,
  IsVisibility,
  LocalisedTextInput,
  VisibilityEnum,
  CommandInput,
} from '@cylch/graphql';
import type { BodyId } from '@cylch/body';
import type { CycleId, PartnerId, StreamId, Visibility } from '@cylch/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Min } from 'class-validator';

@InputType('PostReflectionInput', {
  description:
    'What worked well, what could improve: at least one of them, in one language or both.',
})
export class PostReflectionInput extends CommandInput {
  @IsIdOf('cycle')
  @Field(() => ID)
  cycle!: CycleId;
  @IsOptional()
  @IsKey()
  @Field(() => String, { nullable: true, description: 'The window it is made in: summer-2026.' })
  window?: string | null;
  @IsOptional()
  @IsIdOf('partner')
  @Field(() => ID, {
    nullable: true,
    description: 'Left out, and no body named: the partner that your token names.',
  })
  partner?: PartnerId | null;
  @IsOptional()
  @IsIdOf('body')
  @Field(() => ID, {
    nullable: true,
    description: 'In the place of a partner: a body that reflects. For the secretariat.',
  })
  body?: BodyId | null;
  @IsSmallSet(20)
  @IsKey({ each: true })
  @Field(() => [String], { description: 'Keys of priorities in force when it occurred.' })
  about!: string[];
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true })
  workedWell?: LocalisedTextInput | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true })
  couldImprove?: LocalisedTextInput | null;
  @IsOptional()
  @IsVisibility()
  @Field(() => VisibilityEnum, { nullable: true, defaultValue: 'PARTNERS' })
  visibility?: Visibility | null;
}

@InputType('ReviseReflectionInput', {
  description: 'What is left out stays as it is; null clears; languages merge.',
})
export class ReviseReflectionInput extends ChangeInput {
  @IsIdOf('reflection')
  @Field(() => ID)
  reflection!: StreamId;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description: 'The revision that you have seen: CONFLICT where there is a newer one.',
  })
  revision?: number | null;
  @IsOptional()
  @IsSmallSet(20)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true })
  about?: string[] | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised({ mayBeCleared: true })
  @Field(() => LocalisedTextInput, { nullable: true })
  workedWell?: LocalisedTextInput | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised({ mayBeCleared: true })
  @Field(() => LocalisedTextInput, { nullable: true })
  couldImprove?: LocalisedTextInput | null;
  @IsOptional()
  @IsVisibility()
  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;
}

@InputType('WithdrawReflectionInput', {
  description: 'It leaves lists and counts and stays reachable by its id.',
})
export class WithdrawReflectionInput extends ChangeInput {
  @IsIdOf('reflection')
  @Field(() => ID)
  reflection!: StreamId;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'The revision that you have seen.' })
  revision?: number | null;
}

@InputType('ReflectionFilter', {
  description: 'Which reflections: all that is named must hold; of a list, any one.',
})
export class ReflectionFilter {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: CycleId | null;
  @IsOptional()
  @IsKey()
  @Field(() => String, { nullable: true })
  window?: string | null;
  @IsOptional()
  @IsSmallSet(200)
  @IsIdOf('partner', { each: true })
  @Field(() => [ID], { nullable: true })
  partners?: PartnerId[] | null;
  @IsOptional()
  @IsSmallSet(200)
  @IsIdOf('body', { each: true })
  @Field(() => [ID], { nullable: true })
  bodies?: StreamId[] | null;
  @IsOptional()
  @IsSmallSet(50)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true, description: 'Keys of priorities.' })
  about?: string[] | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Posted after the window closed.' })
  late?: boolean | null;
}
