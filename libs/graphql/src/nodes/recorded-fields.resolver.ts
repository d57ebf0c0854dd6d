import type { Request } from '../request.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Recorded } from './recorded.ts';

/** The fields of a Recorded that have to be read. */
@Resolver(() => Recorded)
export class RecordedFieldsResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'Why, where a reason was given. Null where redacted.',
  })
  async reason(
    @Parent() recorded: Recorded,
    @Context() request: Request,
  ): Promise<string | undefined> {
    const { reason } = recorded.event;
    return request.open(reason);
  }
}
