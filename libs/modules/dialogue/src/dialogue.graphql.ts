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
import { type DialogueRow, dialoguesView } from './dialogue.projection.ts';

@ObjectType('Dialogue', {
  implements: () => [Node],
  description: 'Partners talking, often local with national.',
})
export class Dialogue extends Thing<DialogueRow> {
  @Field(() => EdtfScalar, { description: 'When, as exact as it is known.' })
  get held(): Edtf {
    return this.row.held;
  }
  @Field(() => LocalisedText)
  get summary(): LocalisedText {
    return shown(this.row.summary);
  }
  @Field(() => [LocalisedText], { description: 'What was agreed.' })
  get agreed(): readonly LocalisedText[] {
    return this.row.agreed.map((text) => shown(text));
  }
  @Field(() => VisibilityEnum)
  get visibility(): Visibility {
    return this.row.visibility;
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a correction to be sure that nobody was first.',
  })
  get revision(): number {
    return this.row.revision;
  }
}

/** A page of dialogues. */
export const DialogueConnection = connectionOf('Dialogue', () => Dialogue);

const thing = { type: Dialogue, projection: dialoguesView };
export const RecordDialoguePayload = payloadOf('RecordDialoguePayload', 'dialogue', thing);
export const CorrectDialoguePayload = payloadOf('CorrectDialoguePayload', 'dialogue', thing);
export const WithdrawDialoguePayload = payloadOf('WithdrawDialoguePayload', 'dialogue', thing);
