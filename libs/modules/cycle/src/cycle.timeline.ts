import type { LocalisedName } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { CycleEvent } from './cycle.ts';

type Kind = 'CYCLE' | 'WINDOW' | 'PRIORITY' | 'PARTNER';
type Details = Readonly<{ kind: Kind; cy: string; en: string; cycle: string }>;
const line = (
  { kind, cy, en, cycle }: Details,
  more: Partial<EntryDetails<Kind>> = {},
): EntryDetails<Kind> => ({
  kind,
  label: { cy, en },
  names: [],
  cycle,
  partners: [],
  about: [],
  ...more,
});
const windowName = (key: string): LocalisedName => ({ cy: key, en: key });

/** The lines that a cycle draws. */
export const cycleEntries: Entries<CycleEvent, Kind> = {
  kinds: {
    CYCLE: 'A cycle opened or closed.',
    WINDOW: 'A time to come together.',
    PRIORITY: 'What the system agreed to improve.',
    PARTNER: 'Who takes part.',
  },
  on: {
    CycleOpened: ({ data: { cycle, name, members } }) =>
      line(
        { kind: 'CYCLE', cy: 'Agor y cylch', en: 'Cycle opened', cycle },
        { names: [name], partners: members.map(({ partner }) => partner) },
      ),
    CycleClosed: ({ data: { cycle } }) =>
      line({ kind: 'CYCLE', cy: 'Cau’r cylch', en: 'Cycle closed', cycle }),
    PartnerAddedToCycle: ({ data: { cycle, partner } }) =>
      line(
        { kind: 'PARTNER', cy: 'Partner yn ymuno â’r cylch', en: 'Partner joins the cycle', cycle },
        { names: [partner], partners: [partner] },
      ),
    TermsSet: ({ data: { cycle, terms } }) =>
      line(
        { kind: 'CYCLE', cy: 'Gosod y tymhorau', en: 'Terms set', cycle },
        { names: terms.map(({ name }) => name) },
      ),
    WindowPlanned: ({ data: { cycle, name } }) =>
      line(
        { kind: 'WINDOW', cy: 'Cynllunio ffenestr', en: 'Window planned', cycle },
        { names: [name] },
      ),
    WindowMoved: ({ data: { cycle, key } }) =>
      line(
        { kind: 'WINDOW', cy: 'Symud ffenestr', en: 'Window moved', cycle },
        { names: [windowName(key)] },
      ),
    PrioritiesAdopted: ({ data: { cycle, priorities } }) =>
      line(
        { kind: 'PRIORITY', cy: 'Mabwysiadu blaenoriaethau', en: 'Priorities adopted', cycle },
        { names: priorities.map(({ name }) => name), about: priorities.map(({ key }) => key) },
      ),
  },
};
