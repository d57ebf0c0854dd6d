import {
  connectionOf,
  EdtfScalar,
  Evidence,
  LocalisedText,
  Node,
  payloadOf,
  shown,
  Thing,
  VisibilityEnum,
} from '@cylch/graphql';
import { type Edtf, type Visibility } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type EvaluationRow, evaluationsView } from './evaluation.projection.ts';

@ObjectType('Evaluation', {
  implements: () => [Node],
  description: 'A judgement with evidence for and against, kept apart.',
})
export class Evaluation extends Thing<EvaluationRow> {
  @Field(() => LocalisedText)
  get question(): LocalisedText {
    return shown(this.row.question);
  }
  @Field(() => LocalisedText)
  get judgement(): LocalisedText {
    return shown(this.row.judgement);
  }
  @Field(() => EdtfScalar, { description: 'When it was judged.' })
  get occurred(): Edtf {
    return this.row.occurred;
  }
  @Field(() => [Evidence], { description: 'Evidence for; an empty list says that there is none.' })
  get supporting(): readonly Evidence[] {
    return this.row.supporting.map((cited) => new Evidence(cited, this.at));
  }
  @Field(() => [Evidence], {
    description: 'Evidence against; an empty list says that there is none.',
  })
  get contradicting(): readonly Evidence[] {
    return this.row.contradicting.map((cited) => new Evidence(cited, this.at));
  }
  @Field(() => VisibilityEnum)
  get visibility(): Visibility {
    return this.row.visibility;
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a revision to be sure that nobody was first.',
  })
  get revision(): number {
    return this.row.revision;
  }
}

/** A page of evaluations. */
export const EvaluationConnection = connectionOf('Evaluation', () => Evaluation);

const thing = { type: Evaluation, projection: evaluationsView };
export const RecordEvaluationPayload = payloadOf('RecordEvaluationPayload', 'evaluation', thing);
export const ReviseEvaluationPayload = payloadOf('ReviseEvaluationPayload', 'evaluation', thing);
export const WithdrawEvaluationPayload = payloadOf(
  'WithdrawEvaluationPayload',
  'evaluation',
  thing,
);
