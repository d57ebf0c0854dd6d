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
import { type AssuranceRow, assurancesView } from './assurance.projection.ts';

@ObjectType('Assurance', {
  implements: () => [Node],
  description: 'Assurance given on objectives, still owed after a programme closes.',
})
export class Assurance extends Thing<AssuranceRow> {
  @Field(() => EdtfScalar, { description: 'When it was given, or is expected.' })
  get on(): Edtf {
    return this.row.occurred;
  }
  @Field(() => Boolean, { description: 'Still owed: not given yet.' })
  get expected(): boolean {
    return this.row.expected;
  }
  @Field(() => LocalisedText, { nullable: true, description: 'What it is about.' })
  get objective(): LocalisedText | undefined {
    return shown(this.row.objective);
  }
  @Field(() => LocalisedText, { description: 'What is assured.' })
  get statement(): LocalisedText {
    return shown(this.row.statement);
  }
  @Field(() => [Evidence], {
    description: 'What it rests on, as it was when cited; an empty list says that there is none.',
  })
  get evidence(): readonly Evidence[] {
    return this.row.evidence.map((cited) => new Evidence(cited, this.at));
  }
  @Field(() => Int, { description: 'Of its newest fact.' })
  get revision(): number {
    return this.row.revision;
  }
}

/** A page of assurances. */
export const AssuranceConnection = connectionOf('Assurance', () => Assurance);
export const GiveAssurancePayload = payloadOf('GiveAssurancePayload', 'assurance', {
  type: Assurance,
  projection: assurancesView,
});
