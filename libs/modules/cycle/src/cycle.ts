import {
  type CycleId,
  type Day,
  type Decider,
  type DependsOn,
  isSecretariat,
  rowsOf,
  type StreamId,
} from '@cylch/kernel';
import { partner } from '@cylch/partner';
import { commitmentsOfCycle } from './cycle.asks.ts';
import { decisions } from './cycle.decisions.ts';
import type {
  Adoption,
  CycleCommand,
  CycleDependencies,
  CycleEvent,
  CycleState,
} from './cycle.events.ts';

export type * from './cycle.events.ts';

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
  partners: { foldedBy: partner, streams: partners },
  before: { foldedBy: cycle, streams: before },
  ...(closing === undefined
    ? {}
    : { openCommitments: rowsOf(commitmentsOfCycle, { cycle: closing, open: 1 }) }),
});
const looksAtNothing = (): DependsOn<CycleDependencies> => looksAt();

/**
 * The rules of a cycle: one school year of improvement-focused professional dialogue (L2¶8). Only
 * the secretariat keeps it.
 */
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

/**
 * In the order of the days from which they hold; a set adopted again for the same day replaces the
 * one before.
 */
export const adopt = (adopted: readonly Adoption[], next: Adoption): readonly Adoption[] =>
  [...adopted.filter(({ from }) => from !== next.from), next].sort((one, other) =>
    one.from < other.from ? -1 : 1,
  );
