import {
  connectionOf,
  EdtfScalar,
  LocalisedText,
  Node,
  payloadOf,
  shown,
  Thing,
  VisibilityEnum,
} from '@cylch/graphql';
import { type Edtf, type Visibility } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type ReflectionRow, reflectionsView } from './reflection.projection.ts';

@ObjectType('Reflection', {
  implements: () => [Node],
  description: 'What worked well and what could improve, as one partner or one body sees it.',
})
export class Reflection extends Thing<ReflectionRow> {
  @Field(() => EdtfScalar, { description: 'When it was made.' })
  get occurred(): Edtf {
    return this.row.occurred;
  }
  @Field(() => LocalisedText, { nullable: true })
  get workedWell(): LocalisedText | undefined {
    return shown(this.row.workedWell);
  }
  @Field(() => LocalisedText, { nullable: true })
  get couldImprove(): LocalisedText | undefined {
    return shown(this.row.couldImprove);
  }
  @Field(() => Boolean, { description: 'Posted after the window closed: kept, and flagged.' })
  get late(): boolean {
    return this.row.late;
  }
  @Field(() => VisibilityEnum)
  get visibility(): Visibility {
    return this.row.visibility;
  }
  @Field(() => Boolean, {
    description: 'Withdrawn: in no list and no count, and still to be had by its id.',
  })
  get withdrawn(): boolean {
    return this.row.withdrawn;
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a revision to be sure that nobody was first.',
  })
  get revision(): number {
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
