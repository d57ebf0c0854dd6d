import { Args } from '../input/args.ts';
import { Refusal } from '@cylch/kernel';
import { Inject } from '@nestjs/common';
import { Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { nodeOf } from '../nodes/node-of.ts';
import { Node } from '../nodes/node.ts';
import type { Request } from '../request.ts';
import { answers } from '../commands/answers.ts';
import { Payload } from '../commands/payload.ts';
import type { CommandClass } from '../commands/define-command.ts';
import { CommandBus } from '@nestjs/cqrs';
import type { FeatureDefinition } from '../feature-definition.ts';
import { FEATURE_DEFINITIONS } from '../feature-module.ts';
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
  get thing(): Promise<Node | undefined> {
    const { request, sent } = this;
    return sent.standpoint().then((at) => nodeOf(request, sent.stream, at));
  }
}

@Resolver()
export class LinkEvidenceResolver {
  readonly #commandBus: CommandBus;
  readonly #commands: readonly CommandClass<LinkEvidenceInput>[];
  constructor(
    commandBus: CommandBus,
    @Inject(FEATURE_DEFINITIONS) features: readonly FeatureDefinition[],
  ) {
    this.#commandBus = commandBus;
    this.#commands = features
      .flatMap(({ commands }) => commands)
      .filter(
        (command): command is CommandClass<LinkEvidenceInput> & typeof command =>
          command.definition.input === LinkEvidenceInput,
      );
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
    const caller = request.signedIn();
    const LinkEvidence = this.#commands.find(({ definition }) => answers(definition, input));
    if (LinkEvidence === undefined) throw new Refusal('NOT_FOUND', { field: 'thing' });
    return new LinkEvidencePayload(
      await this.#commandBus.execute(new LinkEvidence(input, caller)),
      request,
    );
  }
}
