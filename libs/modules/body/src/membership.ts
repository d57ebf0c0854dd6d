import { EdtfScalar, LocalisedText, type Request, shown, type AsOf } from '@cylch/graphql';
import { type Edtf, isSealed } from '@cylch/kernel';
import { Partner, partnerOf } from '@cylch/partner';
import { Field, ObjectType } from '@nestjs/graphql';
import type { MemberRow } from './body.projection.ts';

/** Said in place of a name that can never be read again. */
const REDACTED = { cy: '(golygwyd)', en: '(redacted)' };

@ObjectType('Membership', { description: 'Someone in a body, since when and until when.' })
export class Membership {
  readonly #row: MemberRow;
  readonly #at: AsOf;
  constructor(row: MemberRow, at: AsOf) {
    this.#row = row;
    this.#at = at;
  }

  @Field(() => String, { description: 'Its key, unique in its body: what ends it names it.' })
  key(): string {
    return this.#row.member;
  }
  @Field(() => String, {
    description:
      'Who it is: members of a body are public. Where it was redacted, a word says so in the reader’s language.',
  })
  async name(_: unknown, request: Request): Promise<string> {
    return (await this.#opened(request)) ?? REDACTED[request.language];
  }
  @Field(() => Boolean, {
    description:
      'True where a name was here and its key was destroyed: it can never be read again.',
  })
  async redacted(_: unknown, request: Request): Promise<boolean> {
    return (await this.#opened(request)) === undefined;
  }
  @Field(() => Partner, { nullable: true, description: 'Whom it comes from.' })
  partner(_: unknown, request: Request): Promise<Partner | undefined> {
    const { partner } = this.#row;
    return partner === undefined
      ? Promise.resolve(undefined)
      : partnerOf(request, partner, this.#at);
  }
  @Field(() => LocalisedText, { nullable: true, description: 'As what: Chair.' })
  role(): LocalisedText | undefined {
    return shown(this.#row.role);
  }
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Since when; null where that is not known.',
  })
  from(): Edtf | undefined {
    return this.#row.from;
  }
  @Field(() => EdtfScalar, { nullable: true, description: 'Until when; null where it goes on.' })
  until(): Edtf | undefined {
    return this.#row.until;
  }

  #opened(request: Request): Promise<string | undefined> {
    const { name } = this.#row;
    return isSealed(name) ? request.open(name) : Promise.resolve(undefined);
  }
}
