import { Refusal } from '@cylch/kernel';
import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { nodeOf } from '../nodes/node-of.ts';
import { Node } from '../nodes/node.ts';
import type { Request } from '../request.ts';
import { answering } from '../commands/answering.ts';
import { Payload } from '../commands/payload.ts';
import type { CommandClass } from '../commands/define-command.ts';
import { CommandBus } from '@nestjs/cqrs';
import { LinkEvidenceInput } from './link-evidence.ts';

@ObjectType('LinkEvidencePayload', {
  description:
    'eventIds are always there once the fact is recorded; the rest comes from the views within 2 s, else it is null beside a STALE_VIEW error.',
})
export class LinkEvidencePayload extends Payload {
  @Field(() => Node, {
    nullable: true,
    description: 'What rests on it, as it stands now, for this caller.',
  })
  async thing(_: unknown, request: Request): Promise<Node | undefined> {
    return nodeOf(request, this.sent.stream, await this.sent.standpoint());
  }
}

@Resolver()
export class LinkEvidenceResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Mutation(() => LinkEvidencePayload, {
    nullable: true,
    description:
      'Adds evidence to a statement or an assurance, cited at the newest place. FORBIDDEN; NOT_FOUND where the thing takes no evidence, or the evidence is not there for you; BAD_USER_INPUT where it rests on it already.',
  })
  async linkEvidence(
    @Context() request: Request,
    @Args('input') input: LinkEvidenceInput,
  ): Promise<Payload> {
    request.signedIn();
    const commands = request.appContext.features
      .flatMap((feature) => feature.commands)
      .filter(({ definition }) => definition.input === LinkEvidenceInput);
    const answered = answering(
      commands.map(({ definition }) => definition),
      input,
    );
    const found = commands.find(({ definition }) => definition === answered) as
      CommandClass<LinkEvidenceInput> | undefined;
    if (found === undefined) throw new Refusal('NOT_FOUND', { field: 'thing' });
    const command = new found(input, request.signedIn());
    return new LinkEvidencePayload(await this.#commandBus.execute(command), request);
  }
}
