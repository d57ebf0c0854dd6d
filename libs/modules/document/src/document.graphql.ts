import {
  connectionOf,
  EdtfScalar,
  LocalisedText,
  Node,
  payloadOf,
  shown,
  Thing,
} from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { DocumentKindEnum, type DocumentKind } from './document-kind.ts';
import { type DocumentRow, documentsView, type SuggestionRow } from './document.projection.ts';

@ObjectType('Suggestion', { description: 'What a document suggests: answered, or still open.' })
export class Suggestion {
  readonly #row: SuggestionRow;
  constructor(row: SuggestionRow) {
    this.#row = row;
  }
  @Field(() => String, { description: 'Unique in its document.' })
  get key(): string {
    return this.#row.key;
  }
  @Field(() => LocalisedText)
  get text(): LocalisedText {
    return shown(this.#row.text);
  }
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it was answered; null where it is open.',
  })
  get answered(): Edtf | undefined {
    return this.#row.answered;
  }
  @Field(() => LocalisedText, {
    nullable: true,
    description: 'What the answer was, where that is known.',
  })
  get answer(): LocalisedText | undefined {
    return shown(this.#row.answer);
  }
}

/** Its field `attachments` stands in the resolver. */
@ObjectType('Document', {
  implements: () => [Node],
  description:
    'A letter, statement, budget, plan or minute; suggestions it makes are answered or still open.',
})
export class Document extends Thing<DocumentRow> {
  @Field(() => DocumentKindEnum)
  get kind(): DocumentKind {
    return this.row.kind;
  }
  @Field(() => LocalisedText)
  get title(): LocalisedText {
    return shown(this.row.title);
  }
  @Field(() => Boolean, {
    description: 'The source does not say who sent it; whoever recorded it concluded it.',
  })
  get senderInferred(): boolean {
    return this.row.senderInferred;
  }
  @Field(() => LocalisedText, { nullable: true, description: 'Whom it is for.' })
  get to(): LocalisedText | undefined {
    return shown(this.row.to);
  }
  @Field(() => EdtfScalar, {
    description: 'When it was published; where it is expected still, when that was said to be.',
  })
  get published(): Edtf {
    return this.row.published ?? this.row.awaited ?? ('..' as Edtf);
  }
  @Field(() => Boolean, { description: 'Not published yet: something may wait for it.' })
  get expected(): boolean {
    return this.row.published === undefined;
  }
  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  get url(): string | undefined {
    return this.row.url;
  }
  @Field(() => Boolean, {
    description: 'It is there, but what it says is not known to this record.',
  })
  get contentsUnknown(): boolean {
    return this.row.contentsUnknown;
  }
  @Field(() => [Suggestion], { description: 'What it suggests, in its order.' })
  get suggestions(): readonly Suggestion[] {
    return this.row.suggestions.map((row) => new Suggestion(row));
  }
  @Field(() => LocalisedText, { nullable: true, description: 'What else is to be said of it.' })
  get note(): LocalisedText | undefined {
    return shown(this.row.note);
  }
}

/** A page of documents. */
export const DocumentConnection = connectionOf('Document', () => Document);

const thing = { type: Document, projection: documentsView };
export const ExpectDocumentPayload = payloadOf('ExpectDocumentPayload', 'document', thing);
export const PublishDocumentPayload = payloadOf('PublishDocumentPayload', 'document', thing);
export const AnswerSuggestionPayload = payloadOf('AnswerSuggestionPayload', 'document', thing);
