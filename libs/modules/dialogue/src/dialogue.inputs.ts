import {
  ChangeInput,
  DateScalar,
  EdtfScalar,
  IsDayOfCalendar,
  IsEdtfDate,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsLocalisedList,
  IsSmallSet,
  IsVisibility,
  LocalisedTextInput,
  VisibilityEnum,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, PartnerId, StreamId, Day, Edtf, Visibility } from '@cylch/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsInt, IsOptional, Min } from 'class-validator';

const MOST_PARTNERS = 200;

@InputType('RecordDialogueInput', {
  description: 'Partners talked. Any of them may record it, once.',
})
export class RecordDialogueInput extends CommandInput {
  @IsIdOf('cycle')
  @Field(() => ID)
  cycle!: CycleId;
  @IsSmallSet(MOST_PARTNERS)
  @ArrayMinSize(1)
  @IsIdOf('partner', { each: true })
  @Field(() => [ID], { description: 'Who talked.' })
  partners!: PartnerId[];
  @IsSmallSet(20)
  @IsKey({ each: true })
  @Field(() => [String], { description: 'Keys of priorities in force when it was held.' })
  about!: string[];
  @IsEdtfDate()
  @Field(() => EdtfScalar, { description: 'When; takes the place of occurred.' })
  held!: Edtf;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  summary!: LocalisedTextInput;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalisedList(50)
  @Field(() => [LocalisedTextInput], { nullable: true, description: 'What was agreed.' })
  agreed?: LocalisedTextInput[] | null;
  @IsOptional()
  @IsVisibility()
  @Field(() => VisibilityEnum, { nullable: true, defaultValue: 'PARTNERS' })
  visibility?: Visibility | null;
}

@InputType('CorrectDialogueInput', {
  description:
    'What is left out stays as it is; languages of the summary merge; lists are given whole.',
})
export class CorrectDialogueInput extends ChangeInput {
  @IsIdOf('dialogue')
  @Field(() => ID)
  dialogue!: StreamId;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description: 'The revision that you have seen: CONFLICT where there is a newer one.',
  })
  revision?: number | null;
  @IsOptional()
  @IsSmallSet(MOST_PARTNERS)
  @ArrayMinSize(1)
  @IsIdOf('partner', { each: true })
  @Field(() => [ID], { nullable: true })
  partners?: PartnerId[] | null;
  @IsOptional()
  @IsSmallSet(20)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true })
  about?: string[] | null;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, { nullable: true })
  held?: Edtf | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised({ mayBeCleared: true })
  @Field(() => LocalisedTextInput, { nullable: true })
  summary?: LocalisedTextInput | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalisedList(50)
  @Field(() => [LocalisedTextInput], { nullable: true })
  agreed?: LocalisedTextInput[] | null;
  @IsOptional()
  @IsVisibility()
  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;
}

@InputType('WithdrawDialogueInput', {
  description: 'It leaves lists and counts and stays reachable by its id.',
})
export class WithdrawDialogueInput extends ChangeInput {
  @IsIdOf('dialogue')
  @Field(() => ID)
  dialogue!: StreamId;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'The revision that you have seen.' })
  revision?: number | null;
}

@InputType('DialogueFilter', {
  description: 'Which dialogues: all that is named must hold; of a list, any one.',
})
export class DialogueFilter {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: CycleId | null;
  @IsOptional()
  @IsSmallSet(MOST_PARTNERS)
  @IsIdOf('partner', { each: true })
  @Field(() => [ID], { nullable: true })
  partners?: PartnerId[] | null;
  @IsOptional()
  @IsSmallSet(50)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true, description: 'Keys of priorities.' })
  about?: string[] | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Earliest day on which it may have been held, inclusive.',
  })
  from?: Day | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Inclusive.' })
  to?: Day | null;
}
