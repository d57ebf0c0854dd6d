import {
  type Day,
  type Edtf,
  type LocalisedFreeText,
  monthOf,
  sortDay,
  type Visibility,
} from '@cylch/kernel';
import { type Counter, defineProjection } from '@cylch/read-models';
import type { ReflectionEvent } from './reflection.ts';

export type ReflectionRow = Readonly<{
  cycle: string;
  window?: string;
  partner?: string;
  body?: string;
  about: readonly string[];
  occurred: Edtf;
  workedWell?: LocalisedFreeText;
  couldImprove?: LocalisedFreeText;
  late: boolean;
  visibility: Visibility;
  withdrawn: boolean;
  revision: number;
}>;

const dayOf = ({ occurred }: ReflectionRow): Day => sortDay(occurred);

/** What partners and bodies said, newest first; each version of each. */
export const reflectionsView = defineProjection<ReflectionRow, ReflectionEvent>()({
  name: 'reflections',
  version: 3,
  shape: {
    cycle: 'text',
    window: 'text',
    partner: 'text',
    body: 'text',
    about: 'set',
    late: 'integer',
    withdrawn: 'integer',
    day: 'text',
  },
  columns: (row) => ({
    cycle: row.cycle,
    window: row.window ?? '',
    partner: row.partner ?? '',
    body: row.body ?? '',
    about: row.about,
    late: Number(row.late),
    withdrawn: Number(row.withdrawn),
    day: dayOf(row),
  }),
  sort: 'day',
  sortIsDay: true,
  seeks: [
    ['withdrawn'],
    ['cycle', 'withdrawn'],
    ['cycle', 'window', 'withdrawn'],
    ['partner', 'withdrawn'],
    ['body', 'withdrawn'],
    ['cycle', 'withdrawn', 'about'],
    ['partner', 'cycle', 'withdrawn', 'about'],
  ],
  on: {
    ReflectionPosted: (_, { data, occurred, revision }) => ({
      ...data,
      occurred,
      withdrawn: false,
      revision,
    }),
    // Texts that a revision cleared are gone from its data, so they are not taken from the row
    // before.
    ReflectionRevised: (row, { data, revision }) =>
      row === undefined
        ? null
        : { ...data, occurred: row.occurred, late: row.late, withdrawn: false, revision },
    ReflectionWithdrawn: (row, { revision }) =>
      row === undefined ? null : { ...row, withdrawn: true, revision },
  },
});

/**
 * How many reflections each partner has posted about each priority, by month: school and financial
 * years are sums. What has no certain month is kept apart.
 */
export const reflectionCoverage: Counter<ReflectionRow> = {
  name: 'reflection_coverage',
  of: reflectionsView,
  by: (row) => {
    const { partner, withdrawn, cycle } = row;
    return withdrawn || partner === undefined
      ? []
      : row.about.map((priority) => ({ partner, priority, cycle, month: monthOf(row.occurred) }));
  },
};

/** Which partner has reflected in which window. */
export const reflectedIn: Counter<ReflectionRow> = {
  name: 'reflected_in',
  of: reflectionsView,
  by: ({ withdrawn, window, cycle, partner }) =>
    withdrawn || window === undefined || partner === undefined ? [] : [{ cycle, window, partner }],
};
