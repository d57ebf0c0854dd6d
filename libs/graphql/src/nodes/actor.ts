import { compact, type Metadata, type Role } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '../enums.ts';
import type { AsOf } from '../at.ts';
import type { Caller } from '../caller.ts';

/**
 * Who acted, or who asks, as it is shown at a place. Its field `name` stands in the resolver; its
 * field `partner` is added by the feature of partners.
 */
@ObjectType('Actor', {
  description: 'Who acted. name is null to the signed-out and where redacted.',
})
export class Actor {
  /** As it was given, sealed or in the clear; the field `name` opens it. */
  readonly givenName: Metadata['actor']['name'] | string | undefined;
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
    this.givenName = who.name;
    this.at = at;
  }

  /** Who asks, as their token says: its name is in the clear. */
  static of({ actor, name }: Caller, at: AsOf): Actor {
    return new Actor({ ...actor, ...compact({ name }) }, at);
  }
}
