import {
  DateScalar,
  EdtfScalar,
  type Expected,
  LocalisedText,
  shown,
  type AsOf,
} from '@cylch/graphql';
import type { Day, Edtf } from '@cylch/kernel';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ExpectationKindEnum } from './kinds.ts';

@ObjectType('Expectation', {
  description: 'Something that is expected of a partner in a cycle, and whether it is done.',
})
export class Expectation {
  @Field(() => ExpectationKindEnum)
  readonly kind: string;
  readonly expected: Expected;
  readonly at: AsOf;
  constructor(kind: string, expected: Expected, at: AsOf) {
    this.kind = kind;
    this.expected = expected;
    this.at = at;
  }
  @Field(() => ID, { description: 'Key of the window, or id of the commitment.' })
  get key(): string {
    return this.expected.key;
  }
  @Field(() => LocalisedText, {
    nullable: true,
    description: 'Name of the window; a commitment says it itself.',
  })
  get name(): LocalisedText | undefined {
    return shown(this.expected.name);
  }
  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  get from(): Day | undefined {
    return this.expected.from;
  }
  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'Last day of the window, or when the commitment is due; null where that was not said.',
  })
  get due(): Edtf | undefined {
    return this.expected.due;
  }
  @Field(() => Boolean, { description: 'Reflected, or kept.' })
  get done(): boolean {
    return this.expected.done;
  }
}
