import {
  type CycleId,
  type Day,
  type Decider,
  ensure,
  ensureHappened,
  type PartnerId,
  type StreamId,
} from '@cylch/kernel';
import type { PartnerKind, PartnerState } from '@cylch/partner';
import type {
  CycleEvent,
  CycleDependencies,
  CycleState,
  CycleCommand,
  Member,
} from './cycle.events.ts';
import { windowOf } from './in-force.ts';
import { nextYearOf } from './next-year.ts';
import { adoptedAgain, plannedAgain } from './recurring.ts';

type Decisions = Decider<CycleState, CycleCommand, CycleEvent, CycleDependencies>['decide'];

/**
 * What follows from each command about a cycle. To open, plan or adopt may lie ahead; to close is a
 * happening.
 */
export const decisions: Decisions = {
  OpenCycle: ({ partners, follows, ...year }, state, { dependencies }) => {
    ensure(state.at === 'unopened', 'ALREADY_EXISTS', { field: 'key', id: year.cycle });
    ensureInOrder(year.starts, year.ends, 'ends');
    const before =
      follows === undefined ? undefined : cycleBefore(follows, dependencies, year.starts);
    const named = partners.map((partner) => memberOf(partner, dependencies.partners));
    const members = named.length === 0 ? (before?.members ?? []) : named;
    return [
      { type: 'CycleOpened', data: { ...year, members } },
      ...(before === undefined
        ? []
        : [...adoptedAgain(before, year), ...plannedAgain(before, year)]),
    ];
  },
  CloseCycle: (data, state, context) => {
    ensureOpen(state, data.cycle);
    const open = context.dependencies.openCommitments ?? [];
    ensure(open.length === 0, 'OPEN_COMMITMENTS', {
      count: String(open.length),
      commitments: open
        .slice(0, 5)
        .map(({ key }) => key)
        .join(', '),
    });
    ensureHappened(context);
    return [{ type: 'CycleClosed', data }];
  },
  AddPartnerToCycle: ({ cycle, partner }, state, { dependencies }) => {
    ensureOpen(state, cycle);
    ensure(!state.members.some((member) => member.partner === partner), 'ALREADY_EXISTS', {
      field: 'partner',
      id: partner,
    });
    return [
      { type: 'PartnerAddedToCycle', data: { cycle, ...memberOf(partner, dependencies.partners) } },
    ];
  },
  SetTerms: (data, state) => {
    ensureOpen(state, data.cycle);
    for (const { starts, ends } of data.terms)
      ensureWithin(state, { starts, ends, field: 'terms' });
    for (const [index, { starts }] of data.terms.entries()) {
      ensureInOrder(data.terms[index - 1]?.ends ?? starts, starts, 'terms');
    }
    return [{ type: 'TermsSet', data }];
  },
  PlanWindow: (data, state) => {
    ensureOpen(state, data.cycle);
    ensure(!state.windows.has(data.key), 'ALREADY_EXISTS', { field: 'key', id: data.key });
    ensureWithin(state, { starts: data.opens, ends: data.closes, field: 'closes' });
    return [{ type: 'WindowPlanned', data: { ...data, ...nextYearOf(data, data) } }];
  },
  MoveWindow: (data, state) => {
    ensureOpen(state, data.cycle);
    const window = windowOf(state, data.key);
    ensureWithin(state, { starts: data.opens, ends: data.closes, field: 'closes' });
    return [{ type: 'WindowMoved', data: { ...data, ...nextYearOf(data, window) } }];
  },
  AdoptPriorities: (data, state) => {
    ensureOpen(state, data.cycle);
    ensureWithin(state, { starts: data.from, ends: data.from, field: 'from' });
    return [{ type: 'PrioritiesAdopted', data }];
  },
};

/**
 * The cycle that a new one follows: it is there, and starts earlier. @throws Refusal UNKNOWN_CYCLE,
 * BAD_USER_INPUT
 */
function cycleBefore(cycle: CycleId, { before }: CycleDependencies, starts: Day): CycleState {
  const found = before.get(cycle);
  ensure(found !== undefined && found.at !== 'unopened', 'UNKNOWN_CYCLE', {
    field: 'follows',
    cycle,
  });
  ensure(found.starts < starts, 'BAD_USER_INPUT', {
    field: 'follows',
    problem: 'FOLLOWS_LATER',
    starts: found.starts,
  });
  return found;
}

/** A partner that has joined. @throws Refusal UNKNOWN_PARTNER */
function memberOf(partner: PartnerId, partners: ReadonlyMap<StreamId, PartnerState>): Member {
  const kind: PartnerKind | undefined = partners.get(partner)?.kind;
  ensure(kind !== undefined, 'UNKNOWN_PARTNER', { field: 'partners', partner });
  return { partner, kind };
}

function ensureOpen(state: CycleState, cycle: string): void {
  ensure(state.at !== 'closed', 'CYCLE_CLOSED', { cycle });
}

function ensureInOrder(starts: Day, ends: Day, field: string): void {
  ensure(starts <= ends, 'BAD_USER_INPUT', { field, problem: 'ENDS_BEFORE_START' });
}

type Span = Readonly<{ starts: Day; ends: Day; field: string }>;
function ensureWithin(state: CycleState, { starts, ends, field }: Span): void {
  ensureInOrder(starts, ends, field);
  ensure(starts >= state.starts && ends <= state.ends, 'BAD_USER_INPUT', {
    field,
    problem: 'OUTSIDE_CYCLE',
    starts: state.starts,
    ends: state.ends,
  });
}
