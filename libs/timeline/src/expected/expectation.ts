import {
  DateScalar,
  EdtfScalar,
  type Expected,
  LocalisedText,
  Node,
  nodeOf,
  type Request,
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
  readonly #kind: string;
  readonly #expected: Expected;
  readonly #at: AsOf;
  constructor(kind: string, expected: Expected, at: AsOf) {
    this.#kind = kind;
    this.#expected = expected;
    this.#at = at;
  }
  @Field(() => ExpectationKindEnum)
  kind(): string {
    return this.#kind;
  }
  @Field(() => ID, { description: 'Key of the window, or id of the commitment.' })
  key(): string {
    return this.#expected.key;
  }
  @Field(() => LocalisedText, {
    nullable: true,
    description: 'Name of the window; a commitment says it itself.',
  })
  name(): LocalisedText | undefined {
    return shown(this.#expected.name);
  }
  @Field(() => Node, { nullable: true, description: 'The commitment, or the cycle of the window.' })
  subject(_: unknown, request: Request): Promise<Node | undefined> {
    return nodeOf(request, this.#expected.subject, this.#at);
  }
  @Field(() => DateScalar, { nullable: true, description: 'First day of the window.' })
  from(): Day | undefined {
    return this.#expected.from;
  }
  @Field(() => EdtfScalar, {
    nullable: true,
    description:
      'Last day of the window, or when the commitment is due; null where that was not said.',
  })
  due(): Edtf | undefined {
    return this.#expected.due;
  }
  @Field(() => Boolean, { description: 'Reflected, or kept.' })
  done(): boolean {
    return this.#expected.done;
  }
}
