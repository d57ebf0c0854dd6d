import { prioritiesFor, Priority } from '@cylch/cycle';
import {
  Citation,
  connectionOf,
  DateTimeScalar,
  EdtfScalar,
  Node,
  nodeOf,
  OriginEnum,
  PositionScalar,
  type Request,
  shown,
  type AsOf,
  LocalisedText,
} from '@cylch/graphql';
import {
  type Edtf,
  type Instant,
  monthOf,
  type Origin,
  type Position,
  type Recorded,
  sortDay,
  UNPLACED,
  yearOfDate,
} from '@cylch/kernel';
import { Partner, partnersOf } from '@cylch/partner';
import type { Line } from '@cylch/read-models';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TimelineKindEnum } from './kinds.ts';
import { titleOf } from './title.ts';

@ObjectType('TimelineEntry', { description: 'One line of the year, in the reader’s language.' })
export class TimelineEntry {
  readonly #event: Recorded;
  readonly #line: Line;
  readonly #at: AsOf;
  constructor(event: Recorded, line: Line, at: AsOf) {
    this.#event = event;
    this.#line = line;
    this.#at = at;
  }

  @Field(() => ID, { description: 'Id of the event that draws the line.' })
  id(): string {
    return this.#event.id;
  }
  @Field(() => TimelineKindEnum)
  kind(): string {
    return this.#line.kind;
  }
  @Field(() => EdtfScalar, {
    description: 'When it happened or is planned, as exact as its source.',
  })
  occurred(): Edtf {
    return this.#event.occurred;
  }
  @Field(() => Boolean, {
    description:
      'True where the date lies in no single month for certain: it stands by its earliest day, and belongs to no month.',
  })
  unplaced(): boolean {
    return monthOf(this.#event.occurred) === UNPLACED;
  }
  @Field(() => String, {
    nullable: true,
    description:
      'The school year, 1 September to 31 August, that it lies in for certain: 2025-26; null where it may lie in several.',
  })
  schoolYear(): string | undefined {
    return yearOfDate('SCHOOL', this.#event.occurred);
  }
  @Field(() => String, {
    nullable: true,
    description:
      'The financial year, 1 April to 31 March, that it lies in for certain: 2025-26; null where it may lie in several.',
  })
  financialYear(): string | undefined {
    return yearOfDate('FINANCIAL', this.#event.occurred);
  }
  @Field(() => LocalisedText, {
    description: 'What happened, and to what; a demonstration says that it is fictional.',
  })
  async title(_: unknown, request: Request): Promise<LocalisedText> {
    return shown(
      await titleOf({ line: this.#line, origin: this.#event.origin, at: this.#at }, request),
    );
  }
  @Field(() => Node, {
    nullable: true,
    description: 'The thing it happened to, as it stands at the place asked for.',
  })
  subject(_: unknown, request: Request): Promise<Node | undefined> {
    return nodeOf(request, this.#event.stream, this.#at);
  }
  @Field(() => [Partner])
  partners(_: unknown, request: Request): Promise<readonly Partner[]> {
    return partnersOf(request, this.#line.partners, this.#at);
  }
  @Field(() => [Priority])
  async about(_: unknown, request: Request): Promise<readonly Priority[]> {
    const { cycle, about } = this.#line;
    return cycle === undefined || about.length === 0
      ? []
      : prioritiesFor(request, {
          cycle,
          keys: about,
          day: sortDay(this.#event.occurred),
          at: this.#at,
        });
  }
  @Field(() => PositionScalar, { description: 'Place of the event in the record.' })
  position(): Position {
    return this.#event.position;
  }
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  recordedAt(): Instant {
    return this.#event.recordedAt;
  }
  @Field(() => DateTimeScalar, { description: 'When it was known.' })
  knownFrom(): Instant {
    return this.#event.knownFrom;
  }
  @Field(() => OriginEnum, {
    nullable: true,
    description: 'Where an imported fact comes from. DEMONSTRATION is fictional.',
  })
  origin(): Origin | undefined {
    return this.#event.origin;
  }
  @Field(() => [Citation], { description: 'What it rests on.' })
  cites(): readonly Citation[] {
    return this.#event.cites ?? [];
  }
}

/** A page of lines of the year. */
export const TimelineEntryConnection = connectionOf('Timeline', () => TimelineEntry);
