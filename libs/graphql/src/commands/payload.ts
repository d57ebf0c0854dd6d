import type { Type } from '@nestjs/common';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CommandResult } from '@cylch/commands';
import type { AnyProjection } from '@cylch/read-models';
import { see, type Thing } from '../nodes/thing.ts';
import type { Request } from '../request.ts';
import { PositionScalar } from '../scalars.ts';
import { Sent } from './sent.ts';

/** What a mutation about one kind of thing answers, with the thing under its own name. */
export function payloadOf<T extends Thing>(
  name: string,
  field: string,
  thing: Readonly<{ type: Type<T>; projection: AnyProjection }>,
): Type<Payload> {
  @ObjectType(name, {
    description:
      'eventIds are always there once the fact is recorded; the rest comes from the views within 2 s, else it is null beside a STALE_VIEW error.',
  })
  class PayloadType extends Payload {}
  const load = async function (this: Payload): Promise<T | undefined> {
    const at = await this.sent.standpoint();
    const row = await this.request.row(thing.projection, this.sent.stream, at.position);
    return row === undefined ? undefined : see(thing.type, row, at);
  };
  Object.defineProperty(PayloadType.prototype, field, { get: load });
  Field(() => thing.type, { nullable: true, description: 'As it stands now, for this caller.' })(
    PayloadType.prototype,
    field,
  );
  return PayloadType;
}

/**
 * What every mutation answers: what was recorded, and where it stands. A payload of its own adds
 * the thing.
 */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  readonly request: Request;
  readonly sent: Sent;
  constructor(result: CommandResult, request: Request) {
    this.request = request;
    this.sent = new Sent(result, request);
  }
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Place of the newest of its facts in the record.',
  })
  get position(): Promise<number> {
    return this.sent.position();
  }
  @Field(() => [ID], { description: 'The facts recorded, in order.' })
  get eventIds(): readonly string[] {
    return this.sent.eventIds;
  }
  @Field(() => Boolean, {
    description: 'True where this commandId was carried out before: nothing was written now.',
  })
  get repeated(): boolean {
    return this.sent.repeated;
  }
}
