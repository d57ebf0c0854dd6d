import {
  compact,
  type Edtf,
  type LocalisedFreeText,
  type LocalisedName,
  sortDay,
} from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { Course } from './milestone.states.ts';
import type { MilestoneEvent } from './milestone.ts';

export type MilestoneRow = Course &
  Readonly<{
    name: LocalisedName;
    /** All it has had, oldest first. */
    plans: readonly Edtf[];
    /** The newest one said with a plan or with its being reached. */
    note?: LocalisedFreeText;
  }>;

/** The milestones, in the order of the days for which they are planned. */
export const milestonesView = defineProjection<MilestoneRow, MilestoneEvent>()({
  name: 'milestones',
  version: 1,
  shape: { day: 'text' },
  columns: ({ planned }) => ({ day: sortDay(planned) }),
  sort: 'day',
  sortIsDay: false,
  seeks: [[]],
  on: {
    MilestonePlanned: (_, { data: { name, planned, note } }) => ({
      name,
      planned,
      plans: [planned],
      ...compact({ note }),
    }),
    PlannedMilestoneMoved: (row, { data: { planned } }) =>
      row === undefined ? null : { ...row, planned, plans: [...row.plans, planned] },
    MilestoneReached: (row, { data: { name, note }, occurred }) => ({
      ...(row ?? { name, planned: occurred, plans: [] }),
      reached: occurred,
      ...compact({ note }),
    }),
    MilestoneDropped: (row, { occurred }) =>
      row === undefined ? null : { ...row, dropped: occurred },
  },
});
