import { compact, type LocalisedName } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { MilestoneEvent } from './milestone.ts';

type Of = Readonly<{ name: LocalisedName; cycle?: string }>;
const line = (cy: string, en: string, { name, cycle }: Of): EntryDetails<'MILESTONE'> => ({
  kind: 'MILESTONE',
  label: { cy, en },
  names: [name],
  ...compact({ cycle }),
  partners: [],
  about: [],
});

/**
 * The lines that a milestone draws: those of its plans stand at the days for which it is planned.
 */
export const milestoneEntries: Entries<MilestoneEvent, 'MILESTONE'> = {
  kinds: { MILESTONE: 'Planned, reached.' },
  on: {
    MilestonePlanned: ({ data }) =>
      line('Carreg filltir wedi’i chynllunio', 'Milestone planned', data),
    PlannedMilestoneMoved: ({ data }) => line('Symud carreg filltir', 'Milestone moved', data),
    MilestoneReached: ({ data }) => line('Cyrraedd carreg filltir', 'Milestone reached', data),
    MilestoneDropped: ({ data }) =>
      line('Rhoi’r gorau i garreg filltir', 'Milestone dropped', data),
  },
};
