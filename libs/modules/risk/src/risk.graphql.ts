import {
  connectionOf,
  EdtfScalar,
  LocalisedText,
  namesEnum,
  Node,
  payloadOf,
  shown,
  Thing,
} from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RatingChange } from './rating-change.ts';
import { RatingEnum } from './rating.ts';
import { type RiskRow, risksView } from './risk.projection.ts';
import type { Rating } from './risk.ts';

export const RiskStateEnum = namesEnum('RiskState', 'Whether a risk still stands.', {
  OPEN: 'It stands.',
  CLOSED: 'It stands no longer, and takes no more.',
});

@ObjectType('Risk', {
  implements: () => [Node],
  description: 'What might go wrong: who owns it, how grave it is, and why that changed.',
})
export class Risk extends Thing<RiskRow> {
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => RatingEnum, {
    nullable: true,
    description: 'The newest; none where it was never rated.',
  })
  get rating(): Rating | undefined {
    return this.row.rating;
  }
  @Field(() => [RatingChange], {
    description: 'Every rating it has had, oldest first: who, when and why.',
  })
  get ratings(): readonly RatingChange[] {
    return this.row.ratings.map((rated) => new RatingChange(rated, this.at));
  }
  @Field(() => RiskStateEnum)
  get state(): keyof typeof RiskStateEnum {
    return this.row.open ? 'OPEN' : 'CLOSED';
  }
  @Field(() => EdtfScalar, { description: 'When it was raised.' })
  get raised(): Edtf {
    return this.row.occurred;
  }
  @Field(() => Int, {
    description: 'Of its newest fact: give it in a change to be sure that nobody was first.',
  })
  get revision(): number {
    return this.row.revision;
  }
}

/** A page of risks. */
export const RiskConnection = connectionOf('Risk', () => Risk);

const thing = { type: Risk, projection: risksView };
export const RaiseRiskPayload = payloadOf('RaiseRiskPayload', 'risk', thing);
export const RateRiskPayload = payloadOf('RateRiskPayload', 'risk', thing);
export const TransferRiskPayload = payloadOf('TransferRiskPayload', 'risk', thing);
export const CloseRiskPayload = payloadOf('CloseRiskPayload', 'risk', thing);
