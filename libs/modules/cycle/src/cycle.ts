import {
  type CycleId,
  type Day,
  type Decider,
  type Found,
  type LocalisedName,
  type Message,
  type DependsOn,
  type PartnerId,
  isSecretariat,
  type StreamId,
} from '@cylch/kernel';
import { partner, type PartnerKind, type PartnerState } from '@cylch/partner';
import { decisions } from './cycle.decisions.ts';

/** A named time in the cycle to come together. */
export type Planned = Readonly<{
  key: string;
  name: LocalisedName;
  opens: Day;
  closes: Day;
  recurs: boolean;
}>;
/** A part of the school year. */
export type TermDays = Readonly<{ name: LocalisedName; starts: Day; ends: Day }>;
/** What the system agreed to improve. */
export type Agreed = Readonly<{ key: string; name: LocalisedName }>;
/** A set of priorities, in force from a day until the next set's. */
export type Adoption = Readonly<{ from: Day; priorities: readonly Agreed[] }>;
/** A partner in the cycle, with its kind, so that the fact can be understood alone. */
export type Member = Readonly<{ partner: PartnerId; kind: PartnerKind }>;

type Of = { cycle: CycleId };
type Year = Of & { key: string; name: LocalisedName; starts: Day; ends: Day };

/** What has happened to a cycle. Every fact names its cycle. */
export type CycleEvent =
  | Message<'CycleOpened', Year & { members: readonly Member[] }>
  | Message<'CycleClosed', Of>
  | Message<'PartnerAddedToCycle', Of & Member>
  | Message<'TermsSet', Of & { terms: readonly TermDays[] }>
  | Message<'WindowPlanned', Of & Planned>
  | Message<'WindowMoved', Of & { key: string; opens: Day; closes: Day }>
  | Message<'PrioritiesAdopted', Of & Adoption>;

/** What the secretariat may send. */
export type CycleCommand =
  | Message<'OpenCycle', Year & { partners: readonly PartnerId[]; follows?: CycleId }>
  | Message<'CloseCycle', Of>
  | Message<'AddPartnerToCycle', Of & { partner: PartnerId }>
  | Message<'SetTerms', Of & { terms: readonly TermDays[] }>
  | Message<'PlanWindow', Of & Planned>
  | Message<'MoveWindow', Of & { key: string; opens: Day; closes: Day }>
  | Message<'AdoptPriorities', Of & Adoption>;

/** What rules look at: their own, and those of what is recorded in the cycle. */
export type CycleState = Readonly<{
  at: 'unopened' | 'open' | 'closed';
  starts: Day;
  ends: Day;
  members: readonly Member[];
  windows: ReadonlyMap<string, Planned>;
  adopted: readonly Adoption[];
}>;
export type CycleDependencies = {
  partners: ReadonlyMap<StreamId, PartnerState>;
  /** The cycle that a new one follows, where it names one. */
  before: ReadonlyMap<StreamId, CycleState>;
  /** Commitments of the cycle that are neither kept, dropped nor carried forward; only closing asks. */
  openCommitments?: readonly Found[];
};

type Asked = Readonly<{
  partners?: readonly StreamId[];
  before?: readonly StreamId[];
  closing?: CycleId;
}>;
const looksAt = ({
  partners = [],
  before = [],
  closing,
}: Asked = {}): DependsOn<CycleDependencies> => ({
  partners: { decider: partner, streams: partners },
  before: { decider: cycle, streams: before },
  ...(closing === undefined
    ? {}
    : { openCommitments: { view: 'commitments', where: { cycle: closing, open: 1 } } }),
});
const looksAtNothing = (): DependsOn<CycleDependencies> => looksAt();

/** The rules of a cycle: one school year of improvement-focused professional dialogue. Only the secretariat keeps it. */
export const cycle: Decider<CycleState, CycleCommand, CycleEvent, CycleDependencies> = {
  category: 'cycle',
  initial: {
    at: 'unopened',
    starts: '' as Day,
    ends: '' as Day,
    members: [],
    windows: new Map(),
    adopted: [],
  },
  creates: ['OpenCycle'],
  authorise: {
    OpenCycle: isSecretariat,
    CloseCycle: isSecretariat,
    AddPartnerToCycle: isSecretariat,
    SetTerms: isSecretariat,
    PlanWindow: isSecretariat,
    MoveWindow: isSecretariat,
    AdoptPriorities: isSecretariat,
  },
  dependsOn: {
    OpenCycle: ({ partners, follows }) =>
      looksAt({ partners, before: follows === undefined ? [] : [follows] }),
    AddPartnerToCycle: (data) => looksAt({ partners: [data.partner] }),
    CloseCycle: (data) => looksAt({ closing: data.cycle }),
    SetTerms: looksAtNothing,
    PlanWindow: looksAtNothing,
    MoveWindow: looksAtNothing,
    AdoptPriorities: looksAtNothing,
  },
  decide: decisions,
  evolve: {
    CycleOpened: (state, { starts, ends, members }) => ({
      ...state,
      at: 'open',
      starts,
      ends,
      members,
    }),
    CycleClosed: (state) => ({ ...state, at: 'closed' }),
    PartnerAddedToCycle: (state, { partner: added, kind }) => ({
      ...state,
      members: [...state.members, { partner: added, kind }],
    }),
    TermsSet: (state) => state,
    WindowPlanned: (state, { key, name, opens, closes, recurs }) => ({
      ...state,
      windows: new Map(state.windows).set(key, { key, name, opens, closes, recurs }),
    }),
    WindowMoved: (state, { key, opens, closes }) => {
      const window = state.windows.get(key);
      return window === undefined
        ? state
        : { ...state, windows: new Map(state.windows).set(key, { ...window, opens, closes }) };
    },
    PrioritiesAdopted: (state, { from, priorities }) => ({
      ...state,
      adopted: adopt(state.adopted, { from, priorities }),
    }),
  },
};

/** In the order of the days from which they hold; a set adopted again for the same day replaces the one before. */
export const adopt = (adopted: readonly Adoption[], next: Adoption): readonly Adoption[] =>
  [...adopted.filter(({ from }) => from !== next.from), next].sort((one, other) =>
    one.from < other.from ? -1 : 1,
  );
