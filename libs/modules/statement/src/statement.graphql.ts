import {
  connectionOf,
  EdtfScalar,
  Evidence,
  LocalisedText,
  Node,
  payloadOf,
  shown,
  Thing,
} from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { StatementKindEnum } from './statement-kind.ts';
import { type StatementRow, statementsView } from './statement.projection.ts';
import type { StatementKind } from './statement.ts';

@ObjectType('Statement', {
  implements: () => [Node],
  description:
    'What is said of a partner’s role, local model or an objective, or a note, from a day on; published only in both languages.',
})
export class Statement extends Thing<StatementRow> {
  @Field(() => StatementKindEnum)
  get kind(): StatementKind {
    return this.row.kind;
  }
  @Field(() => LocalisedText)
  get text(): LocalisedText {
    return shown(this.row.text);
  }
  // A thing's own `from` is the position of its version.
  @Field(() => EdtfScalar, { name: 'from', description: 'From when on it holds.' })
  get since(): Edtf {
    return this.row.from;
  }
  @Field(() => Boolean, {
    description: 'Until then it is seen by its own partner, evaluators and the secretariat only.',
  })
  get published(): boolean {
    return this.row.published;
  }
  @Field(() => Boolean, { description: 'That it was said is known; what was said is not.' })
  get contentsUnknown(): boolean {
    return this.row.contentsUnknown;
  }
  @Field(() => [Evidence], {
    description: 'What it rests on, as it was when cited; an empty list says that there is none.',
  })
  get evidence(): readonly Evidence[] {
    return this.row.evidence.map((cited) => new Evidence(cited, this.at));
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a change to be sure that nobody was first.',
  })
  get revision(): number {
    return this.row.revision;
  }
}

/** A page of statements. */
export const StatementConnection = connectionOf('Statement', () => Statement);

const thing = { type: Statement, projection: statementsView };
export const MakeStatementPayload = payloadOf('MakeStatementPayload', 'statement', thing);
export const PublishStatementPayload = payloadOf('PublishStatementPayload', 'statement', thing);
