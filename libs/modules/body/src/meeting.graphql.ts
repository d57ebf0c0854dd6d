import { connectionOf, EdtfScalar, LocalisedText, Node, shown, Thing } from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { MeetingRow } from './meeting.projection.ts';

@ObjectType('Meeting', {
  implements: () => [Node],
  description:
    'A body came together, or is expected to. What was said there follows in dialogues, reflections and commitments.',
})
export class Meeting extends Thing<MeetingRow> {
  @Field(() => Int, {
    nullable: true,
    description: 'Counted in its body from 1, where that is known.',
  })
  get number(): number | undefined {
    return this.row.number;
  }
  @Field(() => Boolean, { description: 'Its body’s last one, as far as was known then.' })
  get final(): boolean {
    return this.row.final;
  }
  @Field(() => Boolean, {
    description: 'Still to come when it was recorded: it has not been recorded as held.',
  })
  get expected(): boolean {
    return this.row.expected;
  }
  @Field(() => EdtfScalar, {
    description: 'When it was held; of an expected one, when it is to be held.',
  })
  get held(): Edtf {
    return this.row.held;
  }
  @Field(() => [LocalisedText], { description: 'What it was about, in its order.' })
  get topics(): readonly LocalisedText[] {
    return this.row.topics.map((topic) => shown(topic));
  }
  @Field(() => LocalisedText, { nullable: true })
  get notes(): LocalisedText | undefined {
    return shown(this.row.notes);
  }
}

/** A page of meetings. */
export const MeetingConnection = connectionOf('Meeting', () => Meeting);
