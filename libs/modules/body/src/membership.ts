import { EdtfScalar, LocalisedText, shown, type AsOf } from '@cylch/graphql';
import { type Edtf } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import type { MemberRow } from './body.projection.ts';

@ObjectType('Membership', { description: 'Someone in a body, since when and until when.' })
export class Membership {
  readonly row: MemberRow;
  readonly at: AsOf;
  constructor(row: MemberRow, at: AsOf) {
    this.row = row;
    this.at = at;
  }

  @Field(() => String, { description: 'Its key, unique in its body: what ends it names it.' })
  get key(): string {
    return this.row.member;
  }
  @Field(() => LocalisedText, { nullable: true, description: 'As what: Chair.' })
  get role(): LocalisedText | undefined {
    return shown(this.row.role);
  }
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Since when; null where that is not known.',
  })
  get from(): Edtf | undefined {
    return this.row.from;
  }
  @Field(() => EdtfScalar, { nullable: true, description: 'Until when; null where it goes on.' })
  get until(): Edtf | undefined {
    return this.row.until;
  }
}
