import { Cycle, cycleOf, prioritiesFor, Priority } from '@cylch/cycle';
import {
  EdtfScalar,
  LocalisedText,
  Node,
  nodeOf,
  type Request,
  shown,
  Thing,
} from '@cylch/graphql';
import { type Edtf, sortDay } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { firstOf } from './commitment.loading.ts';
import { type CommitmentRow, stateOf } from './commitment.projection.ts';
import { CommitmentStateEnum, type StateOfIt } from './commitment.states.ts';

/** Its field `carriedFrom` stands in the resolver. */
@ObjectType('Commitment', {
  implements: () => [Node],
  description:
    'An agreed next step: who promised what by when, what blocks it, and the cycle it was carried forward from.',
})
export class Commitment extends Thing<CommitmentRow> {
  @Field(() => Cycle)
  cycle(_: unknown, request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, this.row.cycle, this.at);
  }
  @Field(() => Node, {
    nullable: true,
    description: 'Who promised it: a partner or a body; null where no one is named.',
  })
  async owner(_: unknown, request: Request): Promise<Node | undefined> {
    return this.#node(this.row.owner, request);
  }
  @Field(() => LocalisedText, {
    description: 'What was promised; of one that was carried forward, what the first one said.',
  })
  async text(_: unknown, request: Request): Promise<LocalisedText> {
    return shown((await firstOf(request, this.row, this.at)).text ?? {});
  }
  @Field(() => EdtfScalar, { nullable: true, description: 'By when it is to be kept.' })
  due(): Edtf | undefined {
    return this.row.due;
  }
  @Field(() => CommitmentStateEnum)
  state(): StateOfIt {
    return stateOf(this.row);
  }
  @Field(() => [Node], {
    description:
      'What it waits for: documents that are not published yet, or other things; of those, the ones that you may see.',
  })
  async blockedBy(_: unknown, request: Request): Promise<readonly Node[]> {
    const found = await Promise.all(this.row.blockedBy.map((id) => this.#node(id, request)));
    return found.filter((node) => node !== undefined);
  }
  @Field(() => Cycle, {
    nullable: true,
    description: 'The cycle into which it was carried forward, where it was.',
  })
  async carriedInto(_: unknown, request: Request): Promise<Cycle | undefined> {
    return this.row.into === undefined ? undefined : cycleOf(request, this.row.into, this.at);
  }
  @Field(() => Node, { nullable: true, description: 'Where it was agreed: a meeting, a dialogue…' })
  async agreedAt(_: unknown, request: Request): Promise<Node | undefined> {
    return this.#node(this.row.agreedAt, request);
  }
  @Field(() => [Priority], {
    description: 'Those it is about, as they were in force when it was first agreed.',
  })
  async about(_: unknown, request: Request): Promise<readonly Priority[]> {
    const { cycle, occurred } = await firstOf(request, this.row, this.at);
    return prioritiesFor(request, {
      cycle,
      keys: this.row.about,
      day: sortDay(occurred),
      at: this.at,
    });
  }
  @Field(() => EdtfScalar, {
    description: 'When it was agreed; of one that was carried forward, when that was.',
  })
  occurred(): Edtf {
    return this.row.occurred;
  }

  async #node(id: string | undefined, request: Request): Promise<Node | undefined> {
    return id === undefined ? undefined : nodeOf(request, id, this.at);
  }
}
