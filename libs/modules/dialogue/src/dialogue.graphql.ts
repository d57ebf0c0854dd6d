import { Cycle, cycleOf, prioritiesFor, Priority } from '@cylch/cycle';
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
import { Partner, partnersOf } from '@cylch/partner';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type DialogueRow, dialoguesView } from './dialogue.projection.ts';

@ObjectType('Dialogue', {
  implements: () => [Node],
  description: 'Partners talking, often local with national.',
})
export class Dialogue extends Thing<DialogueRow> {
  @Field(() => Cycle)
  cycle(_: unknown, request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, this.row.cycle, this.at);
  }
  @Field(() => [Partner], { description: 'Who talked.' })
  partners(_: unknown, request: Request): Promise<readonly Partner[]> {
    return partnersOf(request, this.row.partners, this.at);
  }
  @Field(() => [Priority], {
    description: 'Those it was about, as they were in force when it was held.',
  })
  about(_: unknown, request: Request): Promise<readonly Priority[]> {
    const { cycle, about: keys, held } = this.row;
    return prioritiesFor(request, { cycle, keys, day: sortDay(held), at: this.at });
  }
  @Field(() => EdtfScalar, { description: 'When, as exact as it is known.' })
  held(): Edtf {
    return this.row.held;
  }
  @Field(() => LocalisedText)
  summary(): LocalisedText {
    return shown(this.row.summary);
  }
  @Field(() => [LocalisedText], { description: 'What was agreed.' })
  agreed(): readonly LocalisedText[] {
    return this.row.agreed.map((text) => shown(text));
  }
  @Field(() => VisibilityEnum)
  visibility(): Visibility {
    return this.row.visibility;
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a correction to be sure that nobody was first.',
  })
  revision(): number {
    return this.row.revision;
  }
}

/** A page of dialogues. */
export const DialogueConnection = connectionOf('Dialogue', () => Dialogue);

const thing = { type: Dialogue, projection: dialoguesView };
export const RecordDialoguePayload = payloadOf('RecordDialoguePayload', 'dialogue', thing);
export const CorrectDialoguePayload = payloadOf('CorrectDialoguePayload', 'dialogue', thing);
