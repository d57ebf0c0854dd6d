import { Priority } from '@cylch/cycle';
import { EdtfScalar } from '@cylch/graphql';
import type { Day } from '@cylch/kernel';
import { Partner } from '@cylch/partner';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { WithCounts } from './counts.ts';
import type { Matrix } from './matrix.ts';

@WithCounts
@ObjectType('CoverageCell', { description: 'One partner and one priority.' })
export class CoverageCell {
  readonly #matrix: Matrix;
  readonly #partner: string;
  @Field(() => Priority) readonly priority: Priority;
  constructor(matrix: Matrix, partner: string, priority: Priority) {
    this.#matrix = matrix;
    this.#partner = partner;
    this.priority = priority;
  }
  /** How many of what a feature counts under this name; 0 where there are none. */
  count(as: string): number {
    return this.#matrix.count(as, this.#partner, this.priority.key);
  }
  @Field(() => Int, {
    description:
      'How many have a date coarser than a month, such as summer 2026: counted in a cycle, and told here alone in whole months.',
  })
  get unplaced(): Promise<number> {
    return this.#matrix.unplaced(this.#partner, this.priority.key);
  }
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'The latest day on which one of them may have begun; null where there are none.',
  })
  get lastDay(): Promise<Day | undefined> {
    return this.#matrix.latest(this.#partner, this.priority.key);
  }
}

@ObjectType('CoverageRow', { description: 'What one partner has said about each priority.' })
export class CoverageRow {
  @Field(() => Partner) readonly partner: Partner;
  @Field(() => [CoverageCell], { description: 'One for each priority in force, zeros included.' })
  readonly cells: readonly CoverageCell[];
  constructor(matrix: Matrix, partner: Partner, priorities: readonly Priority[]) {
    this.partner = partner;
    this.cells = priorities.map((priority) => new CoverageCell(matrix, partner.id, priority));
  }
}
