import { type Day, sortDay } from '@cylch/kernel';
import type { Counter, Entries, Projection } from '../../projection.ts';

export type Shown = Readonly<{
  visibility?: string;
  partner?: string;
  partners?: readonly string[];
}>;
export type NoteRow = Readonly<{
  cycle: string;
  by: string;
  about: readonly string[];
  on: string;
  text: string;
  weight: number;
  state: 'OPEN' | 'WITHDRAWN';
}>;
type Said = Readonly<{
  cycle: string;
  by: string;
  about: readonly string[];
  text: string;
  weight: number;
}> &
  Shown;
/** What may happen to a note: one stream each. `Shown` changes only who may read it. */
export type NoteEvent =
  | { type: 'Noted' | 'Planned'; data: Said }
  | { type: 'Revised'; data: Partial<Pick<Said, 'text' | 'about' | 'weight'>> & Shown }
  | { type: 'Shown'; data: Shown }
  | { type: 'Withdrawn' | 'Removed'; data: Shown };

const changed = (row: NoteRow | undefined, more: Partial<NoteRow>): NoteRow | null =>
  row === undefined ? null : { ...row, ...more };
const posted = (occurred: Day, { cycle, by, about, text, weight }: Said): NoteRow => ({
  cycle,
  by,
  about,
  text,
  weight,
  on: occurred,
  state: 'OPEN',
});

/** Keyed by stream, with a set; sorted by the day it happened. */
export const notesView: Projection<NoteRow, NoteEvent> = {
  name: 'notes',
  version: 1,
  shape: { cycle: 'text', by: 'text', about: 'set', on: 'text', state: 'text', weight: 'integer' },
  columns: ({ cycle, by, about, on, state, weight }) => ({ cycle, by, about, on, state, weight }),
  sort: 'on',
  sortIsDay: true,
  seeks: [['cycle'], ['cycle', 'by'], ['cycle', 'about'], ['state']],
  on: {
    Noted: (_, { occurred, data }) => posted(sortDay(occurred), data),
    Planned: (_, { occurred, data }) => posted(sortDay(occurred), data),
    Revised: (row, { data: { text, about, weight } }) =>
      changed(row, {
        ...(text !== undefined && { text }),
        ...(about !== undefined && { about }),
        ...(weight !== undefined && { weight }),
      }),
    Shown: (row) => changed(row, {}),
    Withdrawn: (row) => changed(row, { state: 'WITHDRAWN' }),
    Removed: () => null,
  },
};

/** Open notes by what they are about. */
export const coverage: Counter<NoteRow> = {
  name: 'coverage',
  of: notesView,
  by: ({ about, by, cycle, on, state }) =>
    state === 'OPEN'
      ? about.map((priority) => ({ priority, by, cycle, month: on.slice(0, 7) }))
      : [],
};

export const noteEntries: Entries<NoteEvent, 'REFLECTION' | 'MEETING'> = {
  kinds: { REFLECTION: 'Something noted.', MEETING: 'Something planned.' },
  on: {
    Noted: ({ data: { cycle, by, about } }) => ({
      kind: 'REFLECTION',
      label: { cy: 'Nodwyd', en: 'Noted' },
      names: [],
      cycle,
      partners: [by],
      about,
    }),
    Planned: ({ data: { cycle, by, about } }) => ({
      kind: 'MEETING',
      label: { cy: 'Trefnwyd', en: 'Planned' },
      names: [],
      cycle,
      partners: [by, 'all'],
      about,
    }),
    Revised: ({ data: { about } }) =>
      about === undefined
        ? undefined
        : {
            kind: 'REFLECTION',
            label: { cy: 'Diwygiwyd', en: 'Revised' },
            names: [],
            partners: [],
            about,
          },
  },
};
