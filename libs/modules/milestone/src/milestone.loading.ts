import {
  type Connection,
  type PageArgs,
  type Request,
  siftedThingsOf,
  type AsOf,
} from '@cylch/graphql';
import { Milestone } from './milestone.graphql.ts';
import { type MilestoneRow, milestonesView } from './milestone.projection.ts';
import { type MilestoneState, stateOn } from './milestone.states.ts';

type InStates = Readonly<{ states: readonly MilestoneState[]; at: AsOf }>;

/**
 * A page of the milestones that are in one of these states on the day of the place. A state depends
 * on the day, so no column holds it.
 */
export const milestonesIn = (
  request: Request,
  page: PageArgs,
  { states, at }: InStates,
): Promise<Connection<Milestone>> =>
  siftedThingsOf<Milestone, MilestoneRow>(request, page, {
    list: 'milestones',
    type: Milestone,
    of: milestonesView,
    filter: { states: [...states].sort() },
    ascending: true,
    at,
    keeps: (row, { on }) => states.includes(stateOn(on, row)),
  });
