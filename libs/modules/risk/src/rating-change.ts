import { Actor, EdtfScalar, type Request, type AsOf } from '@cylch/graphql';
import type { Edtf, Recorded } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { RatingEnum } from './rating.ts';
import type { Rated } from './risk.projection.ts';
import type { Rating } from './risk.ts';

@ObjectType('RatingChange', { description: 'A rating as it was given: who, when and why.' })
export class RatingChange {
  readonly #rated: Rated;
  readonly #at: AsOf;
  constructor(rated: Rated, at: AsOf) {
    this.#rated = rated;
    this.#at = at;
  }

  @Field(() => RatingEnum)
  rating(): Rating {
    return this.#rated.rating;
  }
  @Field(() => Actor, { description: 'Who gave it.' })
  async by(_: unknown, request: Request): Promise<Actor> {
    return new Actor((await this.#event(request)).actor, this.#at);
  }
  @Field(() => EdtfScalar, { description: 'When it was given.' })
  async occurred(_: unknown, request: Request): Promise<Edtf> {
    return (await this.#event(request)).occurred;
  }
  @Field(() => String, { description: 'Why it was given. Empty where it was redacted.' })
  async reason(_: unknown, request: Request): Promise<string> {
    const { reason } = await this.#event(request);
    return (reason === undefined ? undefined : await request.open(reason)) ?? '';
  }

  async #event(request: Request): Promise<Recorded> {
    const { position } = this.#rated;
    const event = await request.event(position);
    if (event === undefined)
      throw new Error(`the record holds no fact at ${String(position)}, though a view does`);
    return event;
  }
}
