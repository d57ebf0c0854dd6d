import {
  type Decider,
  ensure,
  ensureCycle,
  ensureHappened,
  type Found,
  isSecretariat,
  namedBy,
  type DependsOn,
  presence,
  type Presence,
  rowsOf,
  type StreamId,
} from '@cylch/kernel';
import type { FundingCommand, FundingEvent, Line } from './funding.events.ts';
import { type FundingRow, fundingView } from './funding.projection.ts';

export type * from './funding.events.ts';

type State = Readonly<{ there: boolean }>;
type Dependencies = {
  things: ReadonlyMap<StreamId, Presence>;
  lines?: ReadonlyMap<StreamId, State>;
  superseded?: readonly Found<Pick<FundingRow, 'supersededBy'>>[];
};

const itsCycle = ({ cycle }: Line): DependsOn<Dependencies> => ({
  things: { foldedBy: presence, streams: namedBy(cycle) },
});

/**
 * The rules of funding: announced once, and never overwritten; what restates it begins a line of
 * its own.
 */
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
      lines: { foldedBy: funding, streams: data.supersedes },
      superseded: rowsOf(fundingView, { superseded: 1 }),
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
