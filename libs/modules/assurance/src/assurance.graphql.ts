import {
  connectionOf,
  EdtfScalar,
  Evidence,
  LocalisedText,
  Node,
  nodeOf,
  payloadOf,
  type Request,
  shown,
  Thing,
} from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type AssuranceRow, assurancesView } from './assurance.projection.ts';

@ObjectType('Assurance', {
  implements: () => [Node],
  description: 'Assurance given on objectives, still owed after a programme closes.',
})
export class Assurance extends Thing<AssuranceRow> {
  @Field(() => Node, {
    nullable: true,
    description: 'Who is assured: a partner, a body or an office.',
  })
  async to(_: unknown, request: Request): Promise<Node | undefined> {
    return this.#whom(this.row.to, request);
  }
  // A thing's own `from` is the position of its version.
  @Field(() => Node, {
    name: 'from',
    nullable: true,
    description: 'Who assures: a partner, a body or an office.',
  })
  async giver(_: unknown, request: Request): Promise<Node | undefined> {
    return this.#whom(this.row.from, request);
  }
  @Field(() => EdtfScalar, { description: 'When it was given, or is expected.' })
  on(): Edtf {
    return this.row.occurred;
  }
  @Field(() => Boolean, { description: 'Still owed: not given yet.' })
  expected(): boolean {
    return this.row.expected;
  }
  @Field(() => LocalisedText, { nullable: true, description: 'What it is about.' })
  objective(): LocalisedText | undefined {
    return shown(this.row.objective);
  }
  @Field(() => LocalisedText, { description: 'What is assured.' })
  statement(): LocalisedText {
    return shown(this.row.statement);
  }
  @Field(() => [Evidence], {
    description: 'What it rests on, as it was when cited; an empty list says that there is none.',
  })
  evidence(): readonly Evidence[] {
    return this.row.evidence.map((cited) => new Evidence(cited, this.at));
  }
  @Field(() => Int, { description: 'Of its newest fact.' })
  revision(): number {
    return this.row.revision;
  }

  #whom(id: string | undefined, request: Request): Promise<Node | undefined> {
    return id === undefined ? Promise.resolve(undefined) : nodeOf(request, id, this.at);
  }
}

/** A page of assurances. */
export const AssuranceConnection = connectionOf('Assurance', () => Assurance);
export const GiveAssurancePayload = payloadOf('GiveAssurancePayload', 'assurance', {
  type: Assurance,
  projection: assurancesView,
});
