import {
  Args,
  AtInput,
  type Connection,
  PageArgs,
  type Payload,
  type Request,
  thingsOf,
} from '@cylch/graphql';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AdoptTheoryOfChangePayload,
  LinkTheoryEvidencePayload,
  StateAssumptionPayload,
  TheoryOfChange,
  TheoryOfChangeConnection,
} from './theory-of-change.graphql.ts';
import {
  AdoptTheoryOfChangeInput,
  LinkTheoryEvidenceInput,
  StateAssumptionInput,
} from './theory-of-change.inputs.ts';
import { theoriesView } from './theory-of-change.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import {
  AdoptTheoryOfChange,
  LinkTheoryEvidence,
  StateAssumption,
} from './theory-of-change.commands.ts';

@Resolver()
export class TheoryOfChangeResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => TheoryOfChangeConnection, {
    nullable: true,
    description: 'How change is thought to come about, newest first.',
  })
  async theoriesOfChange(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<TheoryOfChange>> {
    return thingsOf(request, page, {
      list: 'theoriesOfChange',
      type: TheoryOfChange,
      of: theoriesView,
      at: await request.resolveAsOf(at),
    });
  }

  @Mutation(() => AdoptTheoryOfChangePayload, {
    nullable: true,
    description:
      'Adopts a theory of change, or its next version, whole. For evaluators and the secretariat. UNKNOWN_CYCLE, CONFLICT; BAD_USER_INPUT for links to no step, circles and keys given twice.',
  })
  async adoptTheoryOfChange(
    @Context() request: Request,
    @Args('input') input: AdoptTheoryOfChangeInput,
  ): Promise<Payload> {
    return new AdoptTheoryOfChangePayload(
      await this.#commandBus.execute(new AdoptTheoryOfChange(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => StateAssumptionPayload, {
    nullable: true,
    description:
      'States one more assumption of the newest version. For evaluators and the secretariat. NOT_FOUND; BAD_USER_INPUT for a step that is not there and a key that is.',
  })
  async stateAssumption(
    @Context() request: Request,
    @Args('input') input: StateAssumptionInput,
  ): Promise<Payload> {
    return new StateAssumptionPayload(
      await this.#commandBus.execute(new StateAssumption(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => LinkTheoryEvidencePayload, {
    nullable: true,
    description:
      'Adds evidence for or against a step or an assumption. For evaluators and the secretariat. NOT_FOUND where the evidence is not there for you; BAD_USER_INPUT where it is linked already.',
  })
  async linkTheoryEvidence(
    @Context() request: Request,
    @Args('input') input: LinkTheoryEvidenceInput,
  ): Promise<Payload> {
    return new LinkTheoryEvidencePayload(
      await this.#commandBus.execute(new LinkTheoryEvidence(input, request.signedIn())),
      request,
    );
  }
}
