import {
  type Day,
  type Edtf,
  type LocalisedFreeText,
  monthOf,
  sortDay,
  type Visibility,
} from '@cylch/kernel';
import { type Counter, defineProjection } from '@cylch/read-models';
import type { DialogueEvent } from './dialogue.ts';

export type DialogueRow = Readonly<{
  cycle: string;
  partners: readonly string[];
  about: readonly string[];
  held: Edtf;
  summary: LocalisedFreeText;
  agreed: readonly LocalisedFreeText[];
  visibility: Visibility;
  withdrawn: boolean;
  revision: number;
}>;

const dayOf = ({ held }: DialogueRow): Day => sortDay(held);

/** Who talked with whom about what, newest first. */
export const dialoguesView = defineProjection<DialogueRow, DialogueEvent>()({
  name: 'dialogues',
  version: 3,
  shape: { cycle: 'text', partners: 'set', about: 'set', withdrawn: 'integer', day: 'text' },
  columns: (row) => ({
    cycle: row.cycle,
    partners: row.partners,
    about: row.about,
    withdrawn: Number(row.withdrawn),
    day: dayOf(row),
  }),
  sort: 'day',
  sortIsDay: true,
  seeks: [
    ['withdrawn'],
    ['cycle', 'withdrawn'],
    ['partners', 'withdrawn'],
    ['cycle', 'partners', 'withdrawn'],
    ['cycle', 'about', 'withdrawn'],
  ],
  on: {
    DialogueRecorded: (_, { data, revision }) => ({ ...data, withdrawn: false, revision }),
    DialogueCorrected: (_, { data, revision }) => ({ ...data, withdrawn: false, revision }),
    DialogueWithdrawn: (row, { revision }) =>
      row === undefined ? null : { ...row, withdrawn: true, revision },
  },
});

/** In how many dialogues each partner has talked about each priority, by month. */
export const dialogueCoverage: Counter<DialogueRow> = {
  name: 'dialogue_coverage',
  of: dialoguesView,
  by: (row) =>
    row.withdrawn
      ? []
      : row.partners.flatMap((partner) =>
          row.about.map((priority) => ({
            partner,
            priority,
            cycle: row.cycle,
            month: monthOf(row.held),
          })),
        ),
};
