import { Args, AtInput, type Connection, IsIdOf, PageArgs, type Request } from '@cylch/graphql';
import { ArgsType, Context, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { type Change, ChangeConnection } from './change.ts';
import { changesOf } from './changes.ts';

@InputType('ChangeFilter', { description: 'Which changes: all that is named must hold.' })
export class ChangeFilter {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: string | null;

  @IsOptional()
  @Matches(/^[a-z-]+-[\w.-]+$/, { context: { problem: 'NOT_AN_ID', example: 'reflection-…' } })
  @Field(() => ID, { nullable: true })
  subject?: string | null;
}

@ArgsType()
class ChangesArgs {
  @Field(() => AtInput, { description: 'The earlier place.' }) from!: AtInput;
  @Field(() => AtInput, { nullable: true, description: 'The later place; left out: the newest.' })
  to?: AtInput | null;
  @IsOptional()
  @ValidateNested()
  @Type(() => ChangeFilter)
  @Field(() => ChangeFilter, { nullable: true })
  filter?: ChangeFilter | null;
}

@Resolver()
export class ChangesResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description: 'What differs between two places in the record, and the events that made it so.',
  })
  async changes(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args() { from, to, filter }: ChangesArgs,
  ): Promise<Connection<Change>> {
    const [one, other] = [await request.resolveAsOf(from), await request.resolveAsOf(to)];
    const { cycle, subject } = filter ?? {};
    return changesOf(request, page, {
      from: one,
      to: other,
      filter: {
        ...(cycle == null ? {} : { cycle }),
        ...(subject == null ? {} : { stream: subject as never }),
      },
    });
  }
}
