import {
  type CycleId,
  type Decider,
  type Edtf,
  ensure,
  ensureCycle,
  ensureHappened,
  type Found,
  isSecretariat,
  type LocalisedName,
  type Message,
  type Money,
  namedBy,
  type DependsOn,
  presence,
  type Presence,
  type StreamId,
} from '@cylch/kernel';

/** Where money stands that is announced; a line that takes the place of others is RESTATED. */
export type Announced = 'DRAFT_BUDGET' | 'FINAL_BUDGET' | 'IN_YEAR';
export type FundingStatus = Announced | 'RESTATED';

/** A line, told whole by its only fact. A cycle where the command names one. */
type Line = {
  funding: StreamId;
  key: string;
  name: LocalisedName;
  financialYears: readonly string[];
  amount: Money;
  announced: Edtf;
  cycle?: CycleId;
};
type Announcing = Line & { status: Announced };
type Restating = Line & { supersedes: readonly StreamId[] };

/** What has happened to a line of funding. It never changes: another one takes its place. */
export type FundingEvent =
  Message<'FundingAnnounced', Announcing> | Message<'FundingRestated', Restating>;
/** What the secretariat may send. */
export type FundingCommand =
  Message<'AnnounceFunding', Announcing> | Message<'RestateFunding', Restating>;

type State = Readonly<{ there: boolean }>;
type Superseded = Readonly<{ supersededBy?: string }>;
type Dependencies = {
  things: ReadonlyMap<StreamId, Presence>;
  lines?: ReadonlyMap<StreamId, State>;
  superseded?: readonly Found<Superseded>[];
};

const itsCycle = ({ cycle }: Line): DependsOn<Dependencies> => ({
  things: { decider: presence, streams: namedBy(cycle) },
});

/** The rules of funding: announced once, and never overwritten; what restates it begins a line of its own. */
export const funding: Decider<State, FundingCommand, FundingEvent, Dependencies> = {
  category: 'funding',
  initial: { there: false },
  creates: ['AnnounceFunding', 'RestateFunding'],
  authorise: { AnnounceFunding: isSecretariat, RestateFunding: isSecretariat },
  dependsOn: {
    AnnounceFunding: itsCycle,
    // Which line took the place of which is said by the newer one: no stream of the older tells it.
    RestateFunding: (data) => ({
      ...itsCycle(data),
      lines: { decider: funding, streams: data.supersedes },
      superseded: { view: 'funding', where: { superseded: 1 } },
    }),
  },
  decide: {
    AnnounceFunding: (data, state, { now, dependencies }) => {
      ensureNew(data, state, dependencies);
      ensureHappened({ occurred: data.announced, now, field: 'announced' });
      return [{ type: 'FundingAnnounced', data }];
    },
    RestateFunding: (data, state, { now, dependencies }) => {
      ensureNew(data, state, dependencies);
      for (const line of data.supersedes) ensureStands(line, dependencies);
      ensureHappened({ occurred: data.announced, now, field: 'announced' });
      return [{ type: 'FundingRestated', data }];
    },
  },
  evolve: { FundingAnnounced: () => ({ there: true }), FundingRestated: () => ({ there: true }) },
};

function ensureNew({ funding: id, cycle }: Line, state: State, { things }: Dependencies): void {
  ensure(!state.there, 'ALREADY_EXISTS', { field: 'key', id });
  ensureCycle(cycle, things);
}

/** A line is there, and no other has taken its place. */
function ensureStands(line: StreamId, { lines, superseded = [] }: Dependencies): void {
  ensure(lines?.get(line)?.there === true, 'NOT_FOUND', { field: 'supersedes' });
  const found = superseded.find(({ key }) => key === line);
  ensure(found === undefined, 'SUPERSEDED', {
    field: 'supersedes',
    line,
    by: found?.row.supersededBy ?? '',
  });
}
