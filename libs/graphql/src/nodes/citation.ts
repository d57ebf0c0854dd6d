import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { IsWebAddress } from '../input/rules.ts';
import { IsSaid } from '../input/said.ts';

/**
 * What a fact rests on, as it is shown. Paragraphs of the letters (L1, L2) count from 1
 * (docs/letters.md).
 */
@ObjectType('Citation', { description: 'Document and paragraph a recorded fact rests on.' })
export class Citation {
  @Field(() => String, { description: 'Key or title of the document.' }) document!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Paragraph, counted as the document’s readers would.',
  })
  paragraph?: string;
  @Field(() => String, { nullable: true, description: 'Where it can be read.' }) url?: string;
}

/** What a fact rests on, as it is sent. */
@InputType('CitationInput', {
  description: 'Document and paragraph, or a source with its address.',
})
export class CitationInput {
  @IsSaid()
  @MaxLength(500)
  @Field(() => String)
  document!: string;

  @IsOptional()
  @IsSaid()
  @MaxLength(100)
  @Field(() => String, { nullable: true })
  paragraph?: string | null;

  @IsOptional()
  @IsWebAddress()
  @Field(() => String, { nullable: true })
  url?: string | null;
}
