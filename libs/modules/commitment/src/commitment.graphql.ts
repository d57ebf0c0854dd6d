import { EdtfScalar, Node, Thing } from '@cylch/graphql';
import { type Edtf } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { type CommitmentRow, stateOf } from './commitment.projection.ts';
import { CommitmentStateEnum, type StateOfIt } from './commitment.states.ts';

/** Its field `carriedFrom` stands in the resolver. */
@ObjectType('Commitment', {
  implements: () => [Node],
  description:
    'An agreed next step: who promised what by when, what blocks it, and the cycle it was carried forward from.',
})
export class Commitment extends Thing<CommitmentRow> {
  @Field(() => EdtfScalar, { nullable: true, description: 'By when it is to be kept.' })
  get due(): Edtf | undefined {
    return this.row.due;
  }
  @Field(() => CommitmentStateEnum)
  get state(): StateOfIt {
    return stateOf(this.row);
  }
  @Field(() => EdtfScalar, {
    description: 'When it was agreed; of one that was carried forward, when that was.',
  })
  get occurred(): Edtf {
    return this.row.occurred;
  }
}
