import {
  connectionOf,
  DateScalar,
  LocalisedText,
  Node,
  shown,
  Thing,
  type AsOf,
} from '@cylch/graphql';
import type { Day } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import type { CycleRow } from './cycle.projection.ts';
import { CycleStateEnum, type StateOnDay, stateOn, WindowStateEnum } from './cycle.states.ts';
import type { Planned, TermDays } from './cycle.ts';
import { type InForce, prioritiesOn } from './in-force.ts';

/**
 * A priority as it is in force on the day asked for; `until` is the last day before the next set.
 */
@ObjectType('Priority', {
  description:
    'What the system agreed to improve. In force from a day until another set is adopted.',
})
export class Priority {
  readonly #inForce: InForce;
  constructor(inForce: InForce) {
    this.#inForce = inForce;
  }
  @Field(() => String, { description: 'Its short name, the same from cycle to cycle: literacy.' })
  get key(): string {
    return this.#inForce.key;
  }
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.#inForce.name);
  }
  @Field(() => DateScalar, { description: 'First day in force.' })
  get from(): Day {
    return this.#inForce.from;
  }
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day in force, where another set follows.',
  })
  get until(): Day | undefined {
    return this.#inForce.until;
  }
}

/** A term as the cycle has it, from its first day to its last. */
@ObjectType('Term', { description: 'A part of the school year.' })
export class Term {
  readonly #days: TermDays;
  constructor(days: TermDays) {
    this.#days = days;
  }
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.#days.name);
  }
  @Field(() => DateScalar, { description: 'First day.' })
  get starts(): Day {
    return this.#days.starts;
  }
  @Field(() => DateScalar, { description: 'Last day.' })
  get ends(): Day {
    return this.#days.ends;
  }
}

/**
 * A window of a cycle as it stood at a place; its state is that of the day that is meant there. Its
 * fields `reflections` and `awaited` are added by the feature of reflections.
 */
@ObjectType('Window', {
  description: 'A named time to come together, such as the summer 2026 reflection.',
})
export class Window {
  readonly planned: Planned;
  readonly cycle: string;
  readonly at: AsOf;
  constructor(planned: Planned, of: Readonly<{ cycle: string; at: AsOf }>) {
    this.planned = planned;
    this.cycle = of.cycle;
    this.at = of.at;
  }
  @Field(() => String, { description: 'Unique in its cycle: summer-2026.' })
  get key(): string {
    return this.planned.key;
  }
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.planned.name);
  }
  @Field(() => DateScalar, { description: 'First day on which it is open.' })
  get opens(): Day {
    return this.planned.opens;
  }
  @Field(() => DateScalar, {
    description: 'Last day on which it is open; what comes later is late.',
  })
  get closes(): Day {
    return this.planned.closes;
  }
  @Field(() => WindowStateEnum, { description: 'On At.on.' })
  get state(): StateOnDay {
    return stateOn(this.at.on, { from: this.planned.opens, until: this.planned.closes });
  }
  @Field(() => Boolean, { description: 'Planned again in each next cycle.' })
  get recurs(): boolean {
    return this.planned.recurs;
  }
}

/**
 * A cycle as it stood at a place. States and priorities are those of the day that is meant there.
 */
@ObjectType('Cycle', {
  implements: () => [Node],
  description: 'One school year of improvement-focused professional dialogue.',
})
export class Cycle extends Thing<CycleRow> {
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => DateScalar, { description: 'First day.' })
  get starts(): Day {
    return this.row.starts;
  }
  @Field(() => DateScalar, { description: 'Last day.' })
  get ends(): Day {
    return this.row.ends;
  }
  @Field(() => CycleStateEnum, {
    description: 'On At.on: PLANNED before it starts, CLOSED from the day it was closed.',
  })
  get state(): StateOnDay {
    return stateOn(this.at.on, { from: this.row.starts, closed: this.row.closed });
  }
  @Field(() => [Term], { description: 'In their order.' })
  get terms(): readonly Term[] {
    return this.row.terms.map((term) => new Term(term));
  }
  @Field(() => [Window], { description: 'In the order of their days.' })
  get windows(): readonly Window[] {
    return [...this.row.windows]
      .sort((one, other) => (one.opens < other.opens ? -1 : 1))
      .map((planned) => new Window(planned, { cycle: this.id, at: this.at }));
  }
  @Field(() => [Priority], { description: 'In force on At.on.' })
  get priorities(): readonly Priority[] {
    return prioritiesOn(this.row, this.at.on).map((priority) => new Priority(priority));
  }
}

/** A page of cycles. */
export const CycleConnection = connectionOf('Cycle', () => Cycle);
