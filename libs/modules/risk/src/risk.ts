import {
  compact,
  type CycleId,
  type Decider,
  ensure,
  ensureCycle,
  ensureHappened,
  ensureThere,
  isSecretariat,
  type LocalisedFreeText,
  type Message,
  namedBy,
  type DependsOn,
  presence,
  type Presence,
  type StreamId,
} from '@cylch/kernel';

/** How grave a risk is, from the gravest. */
export type Rating = 'RED' | 'AMBER' | 'GREEN';
/** Where a risk belongs: on every fact, so that each can be understood alone. */
type Place = { cycle?: CycleId; owner?: StreamId };

/** What has happened to a risk. Who and why stand beside each. */
export type RiskEvent =
  | Message<'RiskRaised', Place & { name: LocalisedFreeText; rating?: Rating }>
  | Message<'RiskRated', Place & { rating: Rating }>
  | Message<'RiskTransferred', Place & { owner: StreamId }>
  | Message<'RiskClosed', Place>;

/** What someone may send. An owner is a partner, a body or an office. */
export type RiskCommand =
  | Message<'RaiseRisk', Place & { name: LocalisedFreeText; rating?: Rating }>
  | Message<'RateRisk', { rating: Rating }>
  | Message<'TransferRisk', { owner: StreamId }>
  | Message<'CloseRisk'>;

type State = Readonly<
  { at: 'unraised' } | { at: 'open' | 'closed'; place: Place; rating?: Rating }
>;
type Open = State & { at: 'open' };
type Dependencies = { things: ReadonlyMap<StreamId, Presence> };

const lookAt = (...ids: readonly (StreamId | undefined)[]): DependsOn<Dependencies> => ({
  things: { foldedBy: presence, streams: namedBy(...ids) },
});
const nothing = (): DependsOn<Dependencies> => lookAt();

/** The rules of a risk: who owns it, how grave it is, and why that changed. */
export const risk: Decider<State, RiskCommand, RiskEvent, Dependencies> = {
  category: 'risk',
  initial: { at: 'unraised' },
  creates: ['RaiseRisk'],
  authorise: {
    RaiseRisk: isSecretariat,
    RateRisk: isSecretariat,
    TransferRisk: isSecretariat,
    CloseRisk: isSecretariat,
  },
  dependsOn: {
    RaiseRisk: ({ cycle, owner }) => lookAt(cycle, owner),
    RateRisk: nothing,
    TransferRisk: ({ owner }) => lookAt(owner),
    CloseRisk: nothing,
  },
  decide: {
    RaiseRisk: (data, state, { actor, now, occurred, dependencies: { things } }) => {
      ensure(state.at === 'unraised', 'ALREADY_EXISTS', { id: 'risk' });
      ensureHappened({ occurred, now });
      ensureCycle(data.cycle, things);
      ensureThere(data.owner, { things, actor, field: 'owner' });
      return [{ type: 'RiskRaised', data }];
    },
    RateRisk: ({ rating }, state, { now, occurred }) => {
      ensureOpen(state);
      ensureHappened({ occurred, now });
      ensure(rating !== state.rating, 'BAD_USER_INPUT', {
        field: 'rating',
        problem: 'SAME_AS_BEFORE',
      });
      return [{ type: 'RiskRated', data: { ...state.place, rating } }];
    },
    TransferRisk: ({ owner }, state, { actor, now, occurred, dependencies: { things } }) => {
      ensureOpen(state);
      ensureHappened({ occurred, now });
      ensureThere(owner, { things, actor, field: 'owner' });
      ensure(owner !== state.place.owner, 'BAD_USER_INPUT', {
        field: 'owner',
        problem: 'SAME_AS_BEFORE',
      });
      return [{ type: 'RiskTransferred', data: { ...state.place, owner } }];
    },
    CloseRisk: (_, state, { now, occurred }) => {
      ensureOpen(state);
      ensureHappened({ occurred, now });
      return [{ type: 'RiskClosed', data: state.place }];
    },
  },
  evolve: {
    RiskRaised: (_, { name: _name, rating, ...place }) => ({
      at: 'open',
      place,
      ...compact({ rating }),
    }),
    RiskRated: (state, { rating }) => ({ ...(state as Open), rating }),
    RiskTransferred: (state, { owner }) => ({
      ...(state as Open),
      place: { ...(state as Open).place, owner },
    }),
    RiskClosed: (state) => ({ ...(state as Open), at: 'closed' }),
  },
};

function ensureOpen(state: State): asserts state is Open {
  ensure(state.at !== 'closed', 'RISK_CLOSED');
}
