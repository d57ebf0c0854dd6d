import {
  connectionOf,
  EdtfScalar,
  LocalisedText,
  Node,
  payloadOf,
  shown,
  type AsOf,
  Thing,
} from '@cylch/graphql';
import type { Edtf, StreamId } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { type Held } from './chain.ts';
import { type FunctionRow, functionsView } from './function.projection.ts';

@ObjectType('Holding', {
  description: 'That someone holds, held, or is planned to hold a function.',
})
export class Holding {
  readonly #held: Held;
  readonly holder: StreamId;
  readonly at: AsOf;
  constructor(held: Held, holder: StreamId, at: AsOf) {
    this.#held = held;
    this.holder = holder;
    this.at = at;
  }
  @Field(() => EdtfScalar, { description: 'Since when, or planned from when.' })
  get from(): Edtf {
    return this.#held.from;
  }
  @Field(() => EdtfScalar, { nullable: true, description: 'Its last day, where it has ended.' })
  get until(): Edtf | undefined {
    return this.#held.until;
  }
  @Field(() => Boolean, {
    description: 'Only planned: it holds nothing until a transfer to the same holders confirms it.',
  })
  get planned(): boolean {
    return this.#held.planned;
  }
}

// Node finds its type by the name of the class; `Function` itself is JavaScript's own.
@ObjectType('Function', {
  implements: () => [Node],
  description: 'A function or a responsibility, and who holds it: one or more at a time.',
})
export class HeldFunction extends Thing<FunctionRow> {
  static override readonly name = 'Function';

  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => [Holding], {
    description: 'The whole chain in the order of its days, planned ones among them.',
  })
  get holders(): readonly Holding[] {
    return this.row.chain.flatMap((held) =>
      held.holders.map((holder) => new Holding(held, holder, this.at)),
    );
  }
}

/** A page of functions. */
export const FunctionConnection = connectionOf('Function', () => HeldFunction);

const thing = { type: HeldFunction, projection: functionsView };
export const DescribeFunctionPayload = payloadOf('DescribeFunctionPayload', 'function', thing);
export const TransferFunctionPayload = payloadOf('TransferFunctionPayload', 'function', thing);
