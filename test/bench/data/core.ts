import type { Happened } from './happened.ts';
import { OFFICE } from './people.ts';

const AUTHORITIES = 22;
const SCHOOLS = 1_500;
/** So many schools come into each cycle once it is open. */
const LATE = 3;

export type Partner = Readonly<{ id: string; code: string; kind: 'LOCAL_AUTHORITY' | 'SCHOOL' }>;
const partner = (code: string, kind: Partner['kind']): Partner => ({
  id: `partner-${code}`,
  code,
  kind,
});

/** 22 authorities and 1,500 schools, all fictional but for the shape of their codes. */
export const PARTNERS: readonly Partner[] = [
  ...Array.from({ length: AUTHORITIES }, (_, index) =>
    partner(`W06000${String(index + 1).padStart(3, '0')}`, 'LOCAL_AUTHORITY'),
  ),
  ...Array.from({ length: SCHOOLS }, (_, index) =>
    partner(`668${String(index + 1).padStart(4, '0')}`, 'SCHOOL'),
  ),
];
export const PRIORITIES = ['literacy', 'numeracy', 'inclusion', 'well-being'] as const;
const NAMES = {
  literacy: ['Llythrennedd', 'Literacy'],
  numeracy: ['Rhifedd', 'Numeracy'],
  inclusion: ['Cynhwysiant', 'Inclusion'],
  'well-being': ['Lles', 'Well-being'],
} as const;

export type Window = Readonly<{ key: string; opens: string; closes: string }>;
export type Year = Readonly<{
  id: string;
  key: string;
  starts: string;
  ends: string;
  windows: readonly Window[];
}>;

/** The cycles from 2021-22 to 2025-26. */
export const YEARS: readonly Year[] = [2021, 2022, 2023, 2024, 2025].map((first) => {
  const key = `${String(first)}-${String(first - 1999)}`;
  const next = String(first + 1);
  return {
    id: `cycle-${key}`,
    key,
    starts: `${String(first)}-09-01`,
    ends: `${next}-08-31`,
    windows: [
      {
        key: `autumn-${String(first)}`,
        opens: `${String(first)}-10-04`,
        closes: `${String(first)}-12-17`,
      },
      { key: `spring-${next}`, opens: `${next}-01-17`, closes: `${next}-03-25` },
      { key: `summer-${next}`, opens: `${next}-05-16`, closes: `${next}-07-20` },
    ],
  };
});

const both = (name: string): object => ({ cy: name, en: name });

/** The partners join, once, before the first cycle. */
export const joining = (): readonly Happened[] =>
  PARTNERS.map(({ id, code, kind }) => ({
    event: 'PartnerJoined',
    command: 'JoinPartner',
    stream: id,
    revision: 0,
    occurred: '2021-09-01',
    by: OFFICE,
    data: { partner: id, code, kind, name: both(`Partner ${code}`) },
  }));

/** What the secretariat does at the start of a year. */
export function opening({ id, key, starts, ends, windows }: Year): readonly Happened[] {
  const all = PARTNERS.map((member) => ({ partner: member.id, kind: member.kind }));
  const members = all.slice(0, -LATE);
  const priorities = PRIORITIES.map((priority) => ({
    key: priority,
    name: { cy: NAMES[priority][0], en: NAMES[priority][1] },
  }));
  const first = starts.slice(0, 4);
  const terms = [
    { name: { cy: 'Hydref', en: 'Autumn' }, starts, ends: `${first}-12-17` },
    {
      name: { cy: 'Gwanwyn', en: 'Spring' },
      starts: `${ends.slice(0, 4)}-01-04`,
      ends: `${ends.slice(0, 4)}-04-08`,
    },
  ];
  const summer = windows.at(-1) as Window;
  const planned = [
    ...windows.slice(0, -1),
    { ...summer, closes: `${summer.closes.slice(0, 8)}18` },
  ];
  const steps = [
    {
      event: 'CycleOpened',
      command: 'OpenCycle',
      data: { key, name: both(`Cylch ${key}`), starts, ends, members },
    },
    { event: 'TermsSet', command: 'SetTerms', data: { terms } },
    ...planned.map((window) => ({
      event: 'WindowPlanned',
      command: 'PlanWindow',
      occurred: `${window.opens}/${window.closes}`,
      data: { ...window, name: both(window.key), recurs: true },
    })),
    ...all.slice(-LATE).map((member) => ({
      event: 'PartnerAddedToCycle',
      command: 'AddPartnerToCycle',
      data: member,
    })),
    { event: 'PrioritiesAdopted', command: 'AdoptPriorities', data: { from: starts, priorities } },
  ];
  const moved = {
    event: 'WindowMoved',
    command: 'MoveWindow',
    occurred: `${summer.opens}/${summer.closes}`,
    data: summer,
    reason: 'The term ends later',
  };
  return [...steps, moved].map((step, revision) => ({
    occurred: starts,
    ...step,
    stream: id,
    revision,
    by: OFFICE,
    data: { ...step.data, cycle: id },
  }));
}

const OPENING = 7 + LATE;
/** The secretariat closes a year once the next is open: the last thing that happens to it. */
export const closing = ({ id }: Year, day: string): Happened => ({
  event: 'CycleClosed',
  command: 'CloseCycle',
  stream: id,
  revision: OPENING,
  occurred: day,
  by: OFFICE,
  data: { cycle: id },
});
