import { Cycle, cycleOf, prioritiesFor, Priority } from '@cylch/cycle';
import {
  Actor,
  connectionOf,
  EdtfScalar,
  Evidence,
  LocalisedText,
  Node,
  payloadOf,
  type Request,
  shown,
  Thing,
  VisibilityEnum,
} from '@cylch/graphql';
import { type Edtf, sortDay, type Visibility } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type EvaluationRow, evaluationsView } from './evaluation.projection.ts';

@ObjectType('Evaluation', {
  implements: () => [Node],
  description: 'A judgement with evidence for and against, kept apart.',
})
export class Evaluation extends Thing<EvaluationRow> {
  @Field(() => Cycle)
  cycle(_: unknown, request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, this.row.cycle, this.at);
  }
  @Field(() => LocalisedText)
  question(): LocalisedText {
    return shown(this.row.question);
  }
  @Field(() => LocalisedText)
  judgement(): LocalisedText {
    return shown(this.row.judgement);
  }
  @Field(() => Actor, { description: 'Who first recorded it.' })
  async evaluator(_: unknown, request: Request): Promise<Actor | undefined> {
    const event = await request.event(this.row.first);
    return event === undefined ? undefined : new Actor(event.actor, this.at);
  }
  @Field(() => EdtfScalar, { description: 'When it was judged.' })
  occurred(): Edtf {
    return this.row.occurred;
  }
  @Field(() => [Priority], {
    description: 'Those it is about, as they were in force when it was judged.',
  })
  about(_: unknown, request: Request): Promise<readonly Priority[]> {
    const { cycle, about: keys, occurred } = this.row;
    return prioritiesFor(request, { cycle, keys, day: sortDay(occurred), at: this.at });
  }
  @Field(() => [Evidence], { description: 'Evidence for; an empty list says that there is none.' })
  supporting(): readonly Evidence[] {
    return this.row.supporting.map((cited) => new Evidence(cited, this.at));
  }
  @Field(() => [Evidence], {
    description: 'Evidence against; an empty list says that there is none.',
  })
  contradicting(): readonly Evidence[] {
    return this.row.contradicting.map((cited) => new Evidence(cited, this.at));
  }
  @Field(() => VisibilityEnum)
  visibility(): Visibility {
    return this.row.visibility;
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a revision to be sure that nobody was first.',
  })
  revision(): number {
    return this.row.revision;
  }
}

/** A page of evaluations. */
export const EvaluationConnection = connectionOf('Evaluation', () => Evaluation);

const thing = { type: Evaluation, projection: evaluationsView };
export const RecordEvaluationPayload = payloadOf('RecordEvaluationPayload', 'evaluation', thing);
export const ReviseEvaluationPayload = payloadOf('ReviseEvaluationPayload', 'evaluation', thing);
