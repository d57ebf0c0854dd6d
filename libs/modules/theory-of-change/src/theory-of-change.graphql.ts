import {
  Args,
  connectionOf,
  LocalisedText,
  Node,
  opened,
  payloadOf,
  type Request,
  shown,
  Thing,
} from '@cylch/graphql';
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { differenceOf } from './diff.ts';
import { inForce, sidesOf, theoriesView, type TheoryRow } from './theory-of-change.projection.ts';
import {
  Assumption,
  TheoryDiff,
  TheoryLink,
  TheoryStep,
  TheoryVersion,
} from './theory-parts.graphql.ts';

@ObjectType('TheoryOfChange', {
  implements: () => [Node],
  description:
    'A versioned graph: inputs, activities, outputs, outcomes, impact, with assumptions and evidence for and against.',
})
export class TheoryOfChange extends Thing<TheoryRow> {
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(inForce(this.row).name);
  }
  @Field(() => Int, { description: 'The newest version at the place; from 1.' })
  get version(): number {
    return inForce(this.row).version;
  }
  @Field(() => [TheoryStep])
  get steps(): readonly TheoryStep[] {
    return inForce(this.row).steps.map(
      (step) => new TheoryStep(step, sidesOf(this.row, { step: step.key }), this.at),
    );
  }
  @Field(() => [TheoryLink])
  get links(): readonly TheoryLink[] {
    return inForce(this.row).links;
  }
  @Field(() => [Assumption])
  get assumptions(): readonly Assumption[] {
    return inForce(this.row).assumptions.map(
      (assumed) => new Assumption(assumed, sidesOf(this.row, { assumption: assumed.key }), this.at),
    );
  }
  @Field(() => [TheoryVersion], {
    description: 'Every version, oldest first, as far as the place knows.',
  })
  get versions(): readonly TheoryVersion[] {
    return this.row.versions.map((version) => new TheoryVersion(version, this.at));
  }
  @Field(() => Int, {
    description:
      'Of its newest fact: give it with the next version to be sure that nobody was first.',
  })
  get revision(): number {
    return this.row.revision;
  }
}

/** A page of theories of change. */
export const TheoryOfChangeConnection = connectionOf('TheoryOfChange', () => TheoryOfChange);

const thing = { type: TheoryOfChange, projection: theoriesView };
export const AdoptTheoryOfChangePayload = payloadOf(
  'AdoptTheoryOfChangePayload',
  'theoryOfChange',
  thing,
);
export const StateAssumptionPayload = payloadOf('StateAssumptionPayload', 'theoryOfChange', thing);
export const LinkTheoryEvidencePayload = payloadOf(
  'LinkTheoryEvidencePayload',
  'theoryOfChange',
  thing,
);

@Resolver(() => TheoryOfChange)
export class TheoryOfChangeFields {
  @ResolveField(() => TheoryDiff, {
    description: 'What differs between two versions. BAD_USER_INPUT for one that is not there.',
  })
  diff(
    @Parent() { row }: TheoryOfChange,
    @Context() request: Request,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
  ): Promise<TheoryDiff> {
    return differenceOf(row, { from, to, open: (data) => opened(data, request) });
  }
}
