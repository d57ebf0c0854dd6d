import { connectionOf, EdtfScalar, LocalisedText, Node, shown, Thing } from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BodyRow, TermsAgreed } from './body.projection.ts';
import { BodyStateEnum } from './body.states.ts';
import { closedIn, membersOn, type StateOnDay, stateOn, termsOn } from './in-force.ts';
import { Membership } from './membership.ts';

@ObjectType('TermsOfReference', {
  description:
    'What a body agreed to do. In force from the day it was agreed until a newer version is.',
})
export class TermsOfReference {
  readonly #row: TermsAgreed;
  constructor(row: TermsAgreed) {
    this.#row = row;
  }
  @Field(() => Int, { description: 'Counted from 1.' })
  get version(): number {
    return this.#row.version;
  }
  @Field(() => EdtfScalar)
  get agreed(): Edtf {
    return this.#row.agreed;
  }
  @Field(() => LocalisedText)
  get summary(): LocalisedText {
    return shown(this.#row.summary);
  }
}

/**
 * A body as it stood at a place, its members and terms those of the day that is meant there. Its
 * field `meetings` is added by the resolver of meetings.
 */
@ObjectType('Body', {
  implements: () => [Node],
  description: 'A board or group that meets: terms of reference by version, members by day.',
})
export class Body extends Thing<BodyRow> {
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => BodyStateEnum, { description: 'On At.on.' })
  get state(): StateOnDay {
    return stateOn(this.row, this.at.on);
  }
  @Field(() => TermsOfReference, {
    nullable: true,
    description: 'In force on At.on: the newest agreed by then. None where none was recorded.',
  })
  get termsOfReference(): TermsOfReference | undefined {
    const terms = termsOn(this.row, this.at.on);
    return terms === undefined ? undefined : new TermsOfReference(terms);
  }
  @Field(() => [Membership], {
    description: 'Those in it on At.on, in the order in which they were recorded.',
  })
  get members(): readonly Membership[] {
    return membersOn(this.row, this.at.on).map((member) => new Membership(member, this.at));
  }
  @Field(() => EdtfScalar, { nullable: true, description: 'Null where that is not known.' })
  get established(): Edtf | undefined {
    return this.row.established;
  }
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it was closed; null where it was not, or was reopened since.',
  })
  get closed(): Edtf | undefined {
    return closedIn(this.row);
  }
}

/** A page of bodies. */
export const BodyConnection = connectionOf('Body', () => Body);
