import {
  connectionOf,
  EdtfScalar,
  LocalisedText,
  Node,
  payloadOf,
  shown,
  Thing,
} from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { type MilestoneRow, milestonesView } from './milestone.projection.ts';
import { type MilestoneState, MilestoneStateEnum, stateOn } from './milestone.states.ts';

@ObjectType('Milestone', {
  implements: () => [Node],
  description: 'Something to be reached: when it was planned, and when it was.',
})
export class Milestone extends Thing<MilestoneRow> {
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => EdtfScalar, {
    description: 'Its newest plan; of one that was reached without any, when that was.',
  })
  get planned(): Edtf {
    return this.row.planned;
  }
  @Field(() => [EdtfScalar], { description: 'Every plan it has had, oldest first.' })
  get plans(): readonly Edtf[] {
    return this.row.plans;
  }
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was reached.' })
  get reached(): Edtf | undefined {
    return this.row.reached;
  }
  @Field(() => MilestoneStateEnum, {
    description:
      'On At.on: REACHED or DROPPED from that day on; OVERDUE after the latest day of its newest plan.',
  })
  get state(): MilestoneState {
    return stateOn(this.at.on, this.row);
  }
  @Field(() => LocalisedText, {
    nullable: true,
    description: 'Said with its plan or with its being reached: the newest.',
  })
  get note(): LocalisedText | undefined {
    return shown(this.row.note);
  }
}

/** A page of milestones. */
export const MilestoneConnection = connectionOf('Milestone', () => Milestone);

const thing = { type: Milestone, projection: milestonesView };
export const PlanMilestonePayload = payloadOf('PlanMilestonePayload', 'milestone', thing);
export const MovePlannedMilestonePayload = payloadOf(
  'MovePlannedMilestonePayload',
  'milestone',
  thing,
);
export const ReachMilestonePayload = payloadOf('ReachMilestonePayload', 'milestone', thing);
export const DropMilestonePayload = payloadOf('DropMilestonePayload', 'milestone', thing);
