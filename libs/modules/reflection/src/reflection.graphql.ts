import { Body, bodyOf } from '@cylch/body';
import { Cycle, cycleOf, prioritiesFor, Priority, Window, windowIn } from '@cylch/cycle';
import {
  connectionOf,
  EdtfScalar,
  LocalisedText,
  Node,
  payloadOf,
  type Request,
  shown,
  Thing,
  VisibilityEnum,
} from '@cylch/graphql';
import { type Edtf, sortDay, type Visibility } from '@cylch/kernel';
import { Partner, partnerOf } from '@cylch/partner';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type ReflectionRow, reflectionsView } from './reflection.projection.ts';

@ObjectType('Reflection', {
  implements: () => [Node],
  description: 'What worked well and what could improve, as one partner or one body sees it.',
})
export class Reflection extends Thing<ReflectionRow> {
  @Field(() => Cycle)
  cycle(_: unknown, request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, this.row.cycle, this.at);
  }
  @Field(() => Window, {
    nullable: true,
    description: 'None where it was made outside any window.',
  })
  async window(_: unknown, request: Request): Promise<Window | undefined> {
    const { cycle, window: key } = this.row;
    return key === undefined ? undefined : windowIn(request, { cycle, key, at: this.at });
  }
  @Field(() => Partner, {
    nullable: true,
    description: 'Who reflects: a partner or a body, one of the two.',
  })
  async partner(_: unknown, request: Request): Promise<Partner | undefined> {
    return this.row.partner === undefined
      ? undefined
      : partnerOf(request, this.row.partner, this.at);
  }
  @Field(() => Body, { nullable: true, description: 'Who reflects, where it is a body.' })
  async body(_: unknown, request: Request): Promise<Body | undefined> {
    return this.row.body === undefined ? undefined : bodyOf(request, this.row.body, this.at);
  }
  @Field(() => [Priority], {
    description: 'Those it is about, as they were in force when it occurred.',
  })
  about(_: unknown, request: Request): Promise<readonly Priority[]> {
    const { cycle, about: keys, occurred } = this.row;
    return prioritiesFor(request, { cycle, keys, day: sortDay(occurred), at: this.at });
  }
  @Field(() => EdtfScalar, { description: 'When it was made.' })
  occurred(): Edtf {
    return this.row.occurred;
  }
  @Field(() => LocalisedText, { nullable: true })
  workedWell(): LocalisedText | undefined {
    return shown(this.row.workedWell);
  }
  @Field(() => LocalisedText, { nullable: true })
  couldImprove(): LocalisedText | undefined {
    return shown(this.row.couldImprove);
  }
  @Field(() => Boolean, { description: 'Posted after the window closed: kept, and flagged.' })
  late(): boolean {
    return this.row.late;
  }
  @Field(() => VisibilityEnum)
  visibility(): Visibility {
    return this.row.visibility;
  }
  @Field(() => Boolean, {
    description: 'Withdrawn: in no list and no count, and still to be had by its id.',
  })
  withdrawn(): boolean {
    return this.row.withdrawn;
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a revision to be sure that nobody was first.',
  })
  revision(): number {
    return this.row.revision;
  }
}

/** A page of reflections. */
export const ReflectionConnection = connectionOf('Reflection', () => Reflection);

const thing = { type: Reflection, projection: reflectionsView };
export const PostReflectionPayload = payloadOf('PostReflectionPayload', 'reflection', thing);
export const ReviseReflectionPayload = payloadOf('ReviseReflectionPayload', 'reflection', thing);
export const WithdrawReflectionPayload = payloadOf(
  'WithdrawReflectionPayload',
  'reflection',
  thing,
);
