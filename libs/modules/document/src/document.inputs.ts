import {
  DateScalar,
  EdtfScalar,
  IsAnyId,
  IsDayOfCalendar,
  IsEdtfDate,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSmallSet,
  IsWebAddress,
  LocalisedTextInput,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, StreamId, Day, Edtf } from '@cylch/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { DocumentKindEnum, type DocumentKind } from './document-kind.ts';

const LONGEST_NAME = 300;
const KINDS = Object.keys(DocumentKindEnum);
const PUBLISHED =
  'A document is published: a new one (document-<key>), or one that was expected; then what is ' +
  'left out is as it was expected.';
const PUBLIC_TITLE =
  'Required where it was not expected. Public: leave names of people to `to` and `note`, whose ' +
  'texts are sealed.';

@InputType({ isAbstract: true })
abstract class OfCycleInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'The cycle it belongs to.' })
  cycle?: CycleId | null;
}

@InputType('ExpectDocumentInput', {
  description: 'A document that is not published yet is expected. Its id becomes document-<key>.',
})
export class ExpectDocumentInput extends OfCycleInput {
  @IsKey()
  @Field(() => String, { description: 'final-budget-2025-26.' })
  key!: string;
  @IsIn(KINDS)
  @Field(() => DocumentKindEnum)
  kind!: DocumentKind;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput, {
    description: 'Public: leave names of people to `to` and `note`, whose texts are sealed.',
  })
  title!: LocalisedTextInput;
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, {
    nullable: true,
    description: 'Who is to publish it: a partner, an office, a body…',
  })
  from?: StreamId | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true, description: 'Whom it is for.' })
  to?: LocalisedTextInput | null;
}

@InputType('SuggestionInput', { description: 'What a document suggests, in our own words.' })
export class SuggestionInput {
  @IsKey()
  @Field(() => String, { description: 'Unique in its document.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  text!: LocalisedTextInput;
}

@InputType('PublishDocumentInput', {
  description: PUBLISHED,
})
export class PublishDocumentInput extends OfCycleInput {
  @IsKey()
  @Field(() => String, { description: 'letter-2025-11.' })
  key!: string;
  @IsOptional()
  @IsIn(KINDS)
  @Field(() => DocumentKindEnum, {
    nullable: true,
    description: 'Required where it was not expected.',
  })
  kind?: DocumentKind | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput, { nullable: true, description: PUBLIC_TITLE })
  title?: LocalisedTextInput | null;
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, {
    nullable: true,
    description: 'Who sent or made it: a partner, an office, a body…',
  })
  from?: StreamId | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'The source does not say who sent it; you concluded it.',
  })
  senderInferred?: boolean | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true, description: 'Whom it is for.' })
  to?: LocalisedTextInput | null;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it was published. Left out: occurred, else today.',
  })
  published?: Edtf | null;
  @IsOptional()
  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  url?: string | null;
  @IsOptional()
  @IsSmallSet(50)
  @IsIdOf('document', { each: true })
  @Field(() => [ID], { nullable: true, description: 'Documents that came with it.' })
  attachments?: StreamId[] | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'It is there, but you do not know what it says.',
  })
  contentsUnknown?: boolean | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SuggestionInput)
  @Field(() => [SuggestionInput], { nullable: true })
  suggestions?: SuggestionInput[] | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true })
  note?: LocalisedTextInput | null;
}

@InputType('AnswerSuggestionInput', {
  description: 'A suggestion of a document was answered, when it occurred.',
})
export class AnswerSuggestionInput extends OfCycleInput {
  @IsIdOf('document')
  @Field(() => ID)
  document!: StreamId;
  @IsKey()
  @Field(() => String, { description: 'Which suggestion.' })
  key!: string;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, {
    nullable: true,
    description: 'What the answer was, where that is known.',
  })
  answer?: LocalisedTextInput | null;
}

@InputType('DocumentFilter', {
  description: 'Which documents: all that is named must hold; of a list, any one.',
})
export class DocumentFilter {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Field(() => [DocumentKindEnum], { nullable: true })
  kinds?: DocumentKind[] | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Published on this day or later.' })
  from?: Day | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Published on this day or earlier; what is expected still is on no day.',
  })
  to?: Day | null;
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, { nullable: true, description: 'From this partner, office, body…' })
  sender?: StreamId | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those with a suggestion that is open; false: those without.',
  })
  unansweredSuggestions?: boolean | null;
}
