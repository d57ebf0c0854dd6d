import type { CommandEnvelope } from '@cylch/commands';
import type { Pointer, StreamId } from '@cylch/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { IsAnyId } from '../input/rules.ts';
import { CommandInput } from '../commands/command-input.ts';
import { type CommandClass, defineCommand } from '../commands/define-command.ts';
import { EvidenceInput } from './evidence.ts';
import { pointers } from './pointers.ts';

/** The most pieces of evidence that one command may bring. */
export const MOST_EVIDENCE = 100;

/** What mutation and import file say of more evidence: from 1 to MOST_EVIDENCE pieces. */
@InputType('LinkEvidenceInput', {
  description: 'More evidence for a thing; what it rests on already stays.',
})
export class LinkEvidenceInput extends CommandInput {
  @IsAnyId()
  @Field(() => ID, {
    description: 'A statement or an assurance. NOT_FOUND for what takes no evidence.',
  })
  thing!: StreamId;
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput])
  evidence!: EvidenceInput[];
}

type TakesEvidence = CommandEnvelope['decider'] &
  Readonly<{
    decide: Readonly<{
      LinkEvidence: (data: Readonly<{ evidence: readonly Pointer[] }>, ...rest: never) => unknown;
    }>;
  }>;

/**
 * The command linkEvidence as one kind of thing answers it; each feature whose things take evidence
 * has its own.
 */
export const linkEvidenceIn = (decider: TakesEvidence): CommandClass<LinkEvidenceInput> =>
  defineCommand({
    name: 'linkEvidence',
    input: LinkEvidenceInput,
    decider,
    command: 'LinkEvidence',
    stream: ({ thing }) => thing,
    data: ({ evidence }) => ({ evidence: pointers('evidence', evidence) }),
  });
