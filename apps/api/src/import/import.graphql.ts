import { PositionScalar } from '@cylch/graphql';
import type { Position } from '@cylch/kernel';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';

@InputType('ImportFileInput', { description: 'A file of facts, as the command line imports it.' })
export class ImportFileInput {
  @Matches(/^[\w. -]{1,200}$/, { context: { problem: 'NOT_A_KEY' } })
  @Field(() => String, { description: 'Its name, for messages.' })
  name!: string;
  @IsString()
  @Field(() => String, { description: 'What it says: YAML.' })
  text!: string;
}

@InputType('ImportFactsInput', {
  description: 'Files of facts, each with the moment from which it was known.',
})
export class ImportFactsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ImportFileInput)
  @Field(() => [ImportFileInput])
  files!: ImportFileInput[];
}

@ObjectType('ImportFault', { description: 'One thing wrong with a file.' })
export class ImportFault {
  @Field(() => String) file!: string;
  @Field(() => Int, { description: 'From 1.' }) line!: number;
  @Field(() => Int, { description: 'From 1.' }) column!: number;
  @Field(() => String, { description: 'As errors have one.' }) code!: string;
  @Field(() => String, { description: 'The field.' }) path!: string;
  @Field(() => String, { description: 'What is wrong, in Welsh.' }) cy!: string;
  @Field(() => String, { description: 'What is wrong, in English.' }) en!: string;
}

@ObjectType('ImportFactsPayload', { description: 'Where there is any fault, nothing was written.' })
export class ImportFactsPayload {
  @Field(() => Int, { description: 'Facts that are new.' }) written!: number;
  @Field(() => Int, { description: 'Facts that were recorded before.' }) repeated!: number;
  @Field(() => PositionScalar, { nullable: true, description: 'Place of the newest of them.' })
  position?: Position | undefined;
  @Field(() => [ImportFault]) faults!: readonly ImportFault[];
}
