import { Evidence, FieldChange, LocalisedText, namesEnum, shown, type AsOf } from '@cylch/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Assumed, Step, TheoryStepKind } from './graph.ts';
import type { Sides, TheoryVersionRow } from './theory-of-change.projection.ts';

export const TheoryStepKindEnum = namesEnum(
  'TheoryStepKind',
  'What a step is in how change comes about.',
  {
    INPUT: 'What is put in.',
    ACTIVITY: 'What is done.',
    OUTPUT: 'What comes of it at once.',
    OUTCOME: 'What changes.',
    IMPACT: 'What changes for good.',
    EXTERNAL_FACTOR: 'What bears on it from outside.',
  },
);

const evidenceOf = (cited: Sides['supporting'], at: AsOf): readonly Evidence[] =>
  cited.map((one) => new Evidence(one, at));

@ObjectType('TheoryStep', {
  description:
    'One step of how change is thought to come about, with evidence for and against, kept apart.',
})
export class TheoryStep {
  readonly #step: Step;
  readonly #sides: Sides;
  readonly #at: AsOf;
  constructor(step: Step, sides: Sides, at: AsOf) {
    this.#step = step;
    this.#sides = sides;
    this.#at = at;
  }
  @Field(() => String, { description: 'Names it in every version.' })
  get key(): string {
    return this.#step.key;
  }
  @Field(() => TheoryStepKindEnum)
  get kind(): TheoryStepKind {
    return this.#step.kind;
  }
  @Field(() => LocalisedText)
  get text(): LocalisedText {
    return shown(this.#step.text);
  }
  @Field(() => [Evidence], {
    description: 'Evidence that it is so; an empty list says that there is none.',
  })
  get supporting(): readonly Evidence[] {
    return evidenceOf(this.#sides.supporting, this.#at);
  }
  @Field(() => [Evidence], {
    description: 'Evidence that it is not; an empty list says that there is none.',
  })
  get contradicting(): readonly Evidence[] {
    return evidenceOf(this.#sides.contradicting, this.#at);
  }
}

@ObjectType('TheoryLink', {
  description: 'One step leads to another; no step leads back to itself.',
})
export class TheoryLink {
  @Field(() => String, { description: 'Key of a step.' }) from!: string;
  @Field(() => String, { description: 'Key of a step.' }) to!: string;
}

@ObjectType('Assumption', { description: 'What must hold for the steps it stands on to follow.' })
export class Assumption {
  readonly #assumed: Assumed;
  readonly #sides: Sides;
  readonly #at: AsOf;
  constructor(assumed: Assumed, sides: Sides, at: AsOf) {
    this.#assumed = assumed;
    this.#sides = sides;
    this.#at = at;
  }
  @Field(() => String, { description: 'Names it in every version.' })
  get key(): string {
    return this.#assumed.key;
  }
  @Field(() => LocalisedText)
  get text(): LocalisedText {
    return shown(this.#assumed.text);
  }
  @Field(() => [String], { description: 'Keys of the steps it stands on.' })
  get on(): readonly string[] {
    return this.#assumed.on;
  }
  @Field(() => [Evidence], {
    description:
      'All that speaks for it or against it; an empty list says that nobody has shown anything yet.',
  })
  get evidence(): readonly Evidence[] {
    return evidenceOf([...this.#sides.supporting, ...this.#sides.contradicting], this.#at);
  }
  @Field(() => [Evidence], { description: 'Of its evidence, what speaks for it.' })
  get supporting(): readonly Evidence[] {
    return evidenceOf(this.#sides.supporting, this.#at);
  }
  @Field(() => [Evidence], { description: 'Of its evidence, what speaks against it.' })
  get contradicting(): readonly Evidence[] {
    return evidenceOf(this.#sides.contradicting, this.#at);
  }
}

@ObjectType('TheoryVersion', { description: 'A version as it was adopted: who, when and why.' })
export class TheoryVersion {
  readonly row: TheoryVersionRow;
  readonly at: AsOf;
  constructor(row: TheoryVersionRow, at: AsOf) {
    this.row = row;
    this.at = at;
  }
  @Field(() => Int, { description: 'From 1.' })
  get version(): number {
    return this.row.version;
  }
}

@ObjectType('TheoryDiff', {
  description: 'What differs between two versions of a theory of change.',
})
export class TheoryDiff {
  @Field(() => [String], {
    description: 'Keys of steps that the later one has and the earlier has not.',
  })
  added!: readonly string[];
  @Field(() => [String], {
    description: 'Keys of steps that the earlier one has and the later has not.',
  })
  removed!: readonly string[];
  @Field(() => [FieldChange], {
    description: 'Of steps that both have (steps.<key>.text.cy), links, assumptions and the name.',
  })
  changed!: readonly FieldChange[];
}
