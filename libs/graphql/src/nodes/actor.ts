import { compact, type Metadata, type Role } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '../enums.ts';
import type { AsOf } from '../at.ts';
import type { Request } from '../request.ts';
import type { Caller } from '../caller.ts';

/** Its field `partner` is added by the feature of partners. */
@ObjectType('Actor', {
  description: 'Who acted. name is null to the signed-out and where redacted.',
})
export class Actor {
  readonly #name: Metadata['actor']['name'] | string | undefined;
  readonly partnerId: string | undefined;
  readonly at: AsOf;

  @Field(() => RoleEnum, { description: 'As what it acted.' })
  readonly role: Role;

  constructor(
    who: Readonly<{ role: Role; partner?: string; name?: Metadata['actor']['name'] | string }>,
    at: AsOf,
  ) {
    this.role = who.role;
    this.partnerId = who.partner;
    this.#name = who.name;
    this.at = at;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The name given in the token. Null to the signed-out and where redacted.',
  })
  async name(_: unknown, request: Request): Promise<string | undefined> {
    if (request.caller === undefined || this.#name === undefined) return undefined;
    return request.open(this.#name);
  }

  static of({ actor, name }: Caller, at: AsOf): Actor {
    return new Actor({ ...actor, ...compact({ name }) }, at);
  }
}
