import {
  Citation,
  connectionOf,
  DateTimeScalar,
  EdtfScalar,
  OriginEnum,
  PositionScalar,
  type AsOf,
} from '@cylch/graphql';
import {
  type Edtf,
  type Instant,
  monthOf,
  type Origin,
  type Position,
  type Recorded,
  UNPLACED,
  yearOfDate,
} from '@cylch/kernel';
import type { EntryDetails } from '@cylch/read-models';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TimelineKindEnum } from './kinds.ts';

/**
 * A line of the year as it is shown at a place. Its fields `title`, `subject`, `partners` and
 * `about` stand in the resolver.
 */
@ObjectType('TimelineEntry', { description: 'One line of the year, in the reader’s language.' })
export class TimelineEntry {
  readonly event: Recorded;
  readonly entry: EntryDetails;
  readonly at: AsOf;
  constructor(event: Recorded, entry: EntryDetails, at: AsOf) {
    this.event = event;
    this.entry = entry;
    this.at = at;
  }

  @Field(() => ID, { description: 'Id of the event that draws the line.' })
  get id(): string {
    return this.event.id;
  }
  @Field(() => TimelineKindEnum)
  get kind(): string {
    return this.entry.kind;
  }
  @Field(() => EdtfScalar, {
    description: 'When it happened or is planned, as exact as its source.',
  })
  get occurred(): Edtf {
    return this.event.occurred;
  }
  @Field(() => Boolean, {
    description:
      'True where the date lies in no single month for certain: it stands by its earliest day, and belongs to no month.',
  })
  get unplaced(): boolean {
    return monthOf(this.event.occurred) === UNPLACED;
  }
  @Field(() => String, {
    nullable: true,
    description:
      'The school year, 1 September to 31 August, that it lies in for certain: 2025-26; null where it may lie in several.',
  })
  get schoolYear(): string | undefined {
    return yearOfDate('SCHOOL', this.event.occurred);
  }
  @Field(() => String, {
    nullable: true,
    description:
      'The financial year, 1 April to 31 March, that it lies in for certain: 2025-26; null where it may lie in several.',
  })
  get financialYear(): string | undefined {
    return yearOfDate('FINANCIAL', this.event.occurred);
  }
  @Field(() => PositionScalar, { description: 'Place of the event in the record.' })
  get position(): Position {
    return this.event.position;
  }
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  get recordedAt(): Instant {
    return this.event.recordedAt;
  }
  @Field(() => DateTimeScalar, { description: 'When it was known.' })
  get knownFrom(): Instant {
    return this.event.knownFrom;
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

/** A page of lines of the year. */
export const TimelineEntryConnection = connectionOf('Timeline', () => TimelineEntry);
