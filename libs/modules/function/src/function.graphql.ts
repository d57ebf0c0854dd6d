import {
  connectionOf,
  EdtfScalar,
  LocalisedText,
  Node,
  nodeOf,
  payloadOf,
  type Request,
  shown,
  type AsOf,
  Thing,
} from '@cylch/graphql';
import type { Edtf, StreamId } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { type Held, holdingOn } from './chain.ts';
import { type FunctionRow, functionsView } from './function.projection.ts';

@ObjectType('Holding', {
  description: 'That someone holds, held, or is planned to hold a function.',
})
export class Holding {
  readonly #held: Held;
  readonly #holder: StreamId;
  readonly #at: AsOf;
  constructor(held: Held, holder: StreamId, at: AsOf) {
    this.#held = held;
    this.#holder = holder;
    this.#at = at;
  }
  @Field(() => Node, { nullable: true, description: 'A partner, a body or an office.' })
  holder(_: unknown, request: Request): Promise<Node | undefined> {
    return nodeOf(request, this.#holder, this.#at);
  }
  @Field(() => EdtfScalar, { description: 'Since when, or planned from when.' })
  from(): Edtf {
    return this.#held.from;
  }
  @Field(() => EdtfScalar, { nullable: true, description: 'Its last day, where it has ended.' })
  until(): Edtf | undefined {
    return this.#held.until;
  }
  @Field(() => Boolean, {
    description: 'Only planned: it holds nothing until a transfer to the same holders confirms it.',
  })
  planned(): boolean {
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
  name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => [Node], {
    description: 'One or more, on At.on; none where nobody held it that day. Plans do not count.',
  })
  async holding(_: unknown, request: Request): Promise<readonly Node[]> {
    const holders = holdingOn(this.row.chain, this.at.on)?.holders ?? [];
    const nodes = await Promise.all(holders.map((id) => nodeOf(request, id, this.at)));
    return nodes.filter((node) => node !== undefined);
  }
  @Field(() => [Holding], {
    description: 'The whole chain in the order of its days, planned ones among them.',
  })
  holders(): readonly Holding[] {
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
