import { namesEnum } from '@cylch/graphql';
import { type Day, type Edtf, latest, sortDay } from '@cylch/kernel';

/** How a milestone stands on a day. */
export type MilestoneState = 'PLANNED' | 'OVERDUE' | 'REACHED' | 'DROPPED';

export const MilestoneStateEnum = namesEnum<MilestoneState>(
  'MilestoneState',
  'How a milestone stands on a day.',
  {
    PLANNED: 'Its day is still to come, or may be.',
    OVERDUE: 'The latest day of its newest plan has passed.',
    REACHED: 'It was reached.',
    DROPPED: 'It is no longer meant to be reached.',
  },
);

/**
 * What became of a milestone: its newest plan (reached without any, when that was), and when it was
 * reached or dropped.
 */
export type Course = Readonly<{ planned: Edtf; reached?: Edtf; dropped?: Edtf }>;

/**
 * Reached or dropped from the first day that this may have been; before it as its newest plan says.
 * A plan with an open end is never overdue.
 */
export function stateOn(day: Day, { planned, reached, dropped }: Course): MilestoneState {
  if (reached !== undefined && sortDay(reached) <= day) return 'REACHED';
  if (dropped !== undefined && sortDay(dropped) <= day) return 'DROPPED';
  const until = latest(planned);
  return until !== undefined && until < day ? 'OVERDUE' : 'PLANNED';
}
