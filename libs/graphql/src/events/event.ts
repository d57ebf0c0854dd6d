import type {
  EventId,
  Edtf,
  Instant,
  Origin,
  Position,
  Recorded as RecordedEvent,
} from '@cylch/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AsOf } from '../at.ts';
import { OriginEnum } from '../enums.ts';
import { connectionOf } from '../lists/connection.ts';
import { Actor } from '../nodes/actor.ts';
import { Citation } from '../nodes/citation.ts';
import { DateTimeScalar, EdtfScalar, PositionScalar } from '../scalars.ts';

/**
 * A fact as it is shown at a place. Its fields `data` and `reason`, whose texts are opened for the
 * reader, stand in the resolver.
 */
@ObjectType('Event', {
  description:
    'A fact of the record: appended once, never edited. Its texts are opened for the reader; redacted ones are null.',
})
export class Event {
  readonly event: RecordedEvent;
  readonly at: AsOf;
  constructor(event: RecordedEvent, at: AsOf) {
    this.event = event;
    this.at = at;
  }

  @Field(() => ID, { description: 'The same in every deployment; citations name it.' })
  get id(): EventId {
    return this.event.id;
  }
  @Field(() => String, { description: 'Past tense, in the words of the field.' })
  get type(): string {
    return this.event.type;
  }
  @Field(() => ID, { description: 'The id of the thing it happened to.' })
  get stream(): string {
    return this.event.stream;
  }
  @Field(() => Int, { description: 'Place in its stream, from 0.' })
  get revision(): number {
    return this.event.revision;
  }
  @Field(() => PositionScalar, { description: 'Place in the record, from 1.' })
  get position(): Position {
    return this.event.position;
  }
  @Field(() => Int, { description: 'Version of the form of its data, as read.' })
  get schemaVersion(): number {
    return this.event.schemaVersion;
  }
  @Field(() => EdtfScalar, { description: 'When it happened, as exact as its source.' })
  get occurred(): Edtf {
    return this.event.occurred;
  }
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  get recordedAt(): Instant {
    return this.event.recordedAt;
  }
  @Field(() => DateTimeScalar, { description: 'When it was known.' })
  get knownFrom(): Instant {
    return this.event.knownFrom;
  }
  @Field(() => Actor, { description: 'Who recorded it.' })
  get by(): Actor {
    return new Actor(this.event.actor, this.at);
  }
  @Field(() => ID, { description: 'As its sender chose it.' })
  get commandId(): string {
    return this.event.command.id;
  }
  @Field(() => OriginEnum, {
    nullable: true,
    description: 'Where an imported fact comes from. DEMONSTRATION is fictional.',
  })
  get origin(): Origin | undefined {
    return this.event.origin;
  }
  @Field(() => [Citation], { description: 'What it rests on.' })
  get cites(): readonly Citation[] {
    return this.event.cites ?? [];
  }
}

/** A page of events. */
export const EventConnection = connectionOf('Event', () => Event);
