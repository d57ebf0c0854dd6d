import {
  type CycleId,
  type Decider,
  type Edtf,
  ensure,
  ensureCycle,
  ensureHappened,
  isSecretariat,
  type LocalisedFreeText,
  type LocalisedName,
  type Message,
  namedBy,
  type DependsOn,
  presence,
  type Presence,
  type StreamId,
} from '@cylch/kernel';

/** On every fact, so that each can be understood alone. A cycle where the command names one. */
type Of = { milestone: StreamId; name: LocalisedName; cycle?: CycleId };
type Naming = Omit<Of, 'name'>;

/** What has happened to a milestone. What plans it occurs when it is planned. */
export type MilestoneEvent =
  | Message<'MilestonePlanned', Of & { planned: Edtf; note?: LocalisedFreeText }>
  | Message<'PlannedMilestoneMoved', Of & { planned: Edtf }>
  | Message<'MilestoneReached', Of & { note?: LocalisedFreeText }>
  | Message<'MilestoneDropped', Of>;

/**
 * What the secretariat may send. What is reached with a name was never planned, and begins here.
 */
export type MilestoneCommand =
  | Message<'PlanMilestone', Of & { planned: Edtf; note?: LocalisedFreeText }>
  | Message<'MovePlannedMilestone', Naming & { planned: Edtf }>
  | Message<'ReachMilestone', Naming & { name?: LocalisedName; note?: LocalisedFreeText }>
  | Message<'DropMilestone', Naming>;

type State = Readonly<{ at: 'unknown' } | { at: 'planned' | 'ended'; name: LocalisedName }>;
type Dependencies = { things: ReadonlyMap<StreamId, Presence> };

const itsCycle = ({ cycle }: Naming): DependsOn<Dependencies> => ({
  things: { foldedBy: presence, streams: namedBy(cycle) },
});

/**
 * The rules of a milestone: planned, moved, and in the end reached or dropped. It may be reached
 * without ever having been planned.
 */
export const milestone: Decider<State, MilestoneCommand, MilestoneEvent, Dependencies> = {
  category: 'milestone',
  initial: { at: 'unknown' },
  creates: ['PlanMilestone', 'ReachMilestone'],
  authorise: {
    PlanMilestone: isSecretariat,
    MovePlannedMilestone: isSecretariat,
    ReachMilestone: isSecretariat,
    DropMilestone: isSecretariat,
  },
  dependsOn: {
    PlanMilestone: itsCycle,
    MovePlannedMilestone: itsCycle,
    ReachMilestone: itsCycle,
    DropMilestone: itsCycle,
  },
  decide: {
    PlanMilestone: (data, state, { dependencies }) => {
      ensureNew(state, data);
      ensureCycle(data.cycle, dependencies.things);
      return [{ type: 'MilestonePlanned', data }];
    },
    MovePlannedMilestone: (data, state, { dependencies }) => {
      const { name } = stillOpen(state, data);
      ensureCycle(data.cycle, dependencies.things);
      return [{ type: 'PlannedMilestoneMoved', data: { ...data, name } }];
    },
    ReachMilestone: (data, state, { now, occurred, dependencies }) => {
      const name = reachedAs(data, state);
      ensureCycle(data.cycle, dependencies.things);
      ensureHappened({ occurred, now });
      return [{ type: 'MilestoneReached', data: { ...data, name } }];
    },
    DropMilestone: (data, state, { now, occurred, dependencies }) => {
      const { name } = stillOpen(state, data);
      ensureCycle(data.cycle, dependencies.things);
      ensureHappened({ occurred, now });
      return [{ type: 'MilestoneDropped', data: { ...data, name } }];
    },
  },
  evolve: {
    MilestonePlanned: (_, { name }) => ({ at: 'planned', name }),
    PlannedMilestoneMoved: (state) => state,
    MilestoneReached: (_, { name }) => ({ at: 'ended', name }),
    MilestoneDropped: (_, { name }) => ({ at: 'ended', name }),
  },
};

function ensureNew(state: State, { milestone: id }: Naming): void {
  ensure(state.at === 'unknown', 'ALREADY_EXISTS', { field: 'key', id });
}

function stillOpen(state: State, { milestone: id }: Naming): State & { at: 'planned' } {
  ensure(state.at !== 'unknown', 'NOT_FOUND', { field: 'milestone' });
  ensure(state.at === 'planned', 'MILESTONE_CLOSED', { field: 'milestone', milestone: id });
  return state as State & { at: 'planned' };
}

/** Its own name where it was never planned, else the one under which it was. */
function reachedAs(
  data: Extract<MilestoneCommand, { type: 'ReachMilestone' }>['data'],
  state: State,
): LocalisedName {
  if (data.name === undefined) return stillOpen(state, data).name;
  ensureNew(state, data);
  return data.name;
}
