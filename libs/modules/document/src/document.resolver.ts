import {
  Args,
  AtInput,
  type Connection,
  daysWithin,
  PageArgs,
  type Payload,
  type Request,
  thingsOf,
} from '@cylch/graphql';
import type { Filter } from '@cylch/read-models';
import { Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  AnswerSuggestionPayload,
  Document,
  DocumentConnection,
  ExpectDocumentPayload,
  PublishDocumentPayload,
} from './document.graphql.ts';
import {
  AnswerSuggestionInput,
  DocumentFilter,
  ExpectDocumentInput,
  PublishDocumentInput,
} from './document.inputs.ts';
import { documentsOf } from './document.loading.ts';
import { documentsView } from './document.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { AnswerSuggestion, ExpectDocument, PublishDocument } from './document.commands.ts';

@Resolver(() => Document)
export class DocumentResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => DocumentConnection, {
    nullable: true,
    description: 'Documents, the newest published first; those that are expected come last.',
  })
  async documents(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => DocumentFilter, nullable: true }) filter?: DocumentFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Document>> {
    const within = daysWithin(filter?.from, filter?.to);
    return thingsOf(request, page, {
      list: 'documents',
      type: Document,
      of: documentsView,
      where: asked(filter ?? {}),
      within,
      at: await request.resolveAsOf(at),
    });
  }

  @ResolveField('attachments', () => [Document], { description: 'Documents that came with it.' })
  attachmentsOf(
    @Parent() { row, at }: Document,
    @Context() request: Request,
  ): Promise<readonly Document[]> {
    return documentsOf(request, row.attachments, at);
  }

  @Mutation(() => ExpectDocumentPayload, {
    nullable: true,
    description:
      'A document is expected. For the secretariat. ALREADY_EXISTS, UNKNOWN_CYCLE; NOT_FOUND where its sender is not there.',
  })
  async expectDocument(
    @Context() request: Request,
    @Args('input') input: ExpectDocumentInput,
  ): Promise<Payload> {
    return new ExpectDocumentPayload(
      await this.#commandBus.execute(new ExpectDocument(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => PublishDocumentPayload, {
    nullable: true,
    description:
      'A document is published, expected or not; what waited for it does so no longer. For the secretariat. ALREADY_EXISTS, UNKNOWN_CYCLE; NOT_FOUND where its sender or an attachment is not there.',
  })
  async publishDocument(
    @Context() request: Request,
    @Args('input') input: PublishDocumentInput,
  ): Promise<Payload> {
    return new PublishDocumentPayload(
      await this.#commandBus.execute(new PublishDocument(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => AnswerSuggestionPayload, {
    nullable: true,
    description:
      'A suggestion of a document was answered. For the secretariat. NOT_FOUND where the document makes none of this key; ALREADY_EXISTS where it was answered.',
  })
  async answerSuggestion(
    @Context() request: Request,
    @Args('input') input: AnswerSuggestionInput,
  ): Promise<Payload> {
    return new AnswerSuggestionPayload(
      await this.#commandBus.execute(new AnswerSuggestion(input, request.signedIn())),
      request,
    );
  }
}

/** What is expected has no day: asked for days, it is not meant. */
const asked = ({ kinds, from, to, sender, unansweredSuggestions }: DocumentFilter): Filter => ({
  ...(kinds == null ? {} : { kind: kinds }),
  ...(from == null && to == null ? {} : { expected: 0 }),
  ...(sender == null ? {} : { sender }),
  ...(unansweredSuggestions == null ? {} : { unanswered: Number(unansweredSuggestions) }),
});
