import {
  type CycleId,
  type Decider,
  type Edtf,
  ensure,
  ensureCycle,
  ensureHappened,
  ensureThere,
  isSecretariat,
  latest,
  type LocalisedName,
  type Message,
  namedBy,
  type DependsOn,
  presence,
  type Presence,
  sortDay,
  type StreamId,
} from '@cylch/kernel';
import { eveOf, type Held, leavesGap, newestHeld, withPlan, withTransfer } from './chain.ts';

/** On every fact, so that each can be understood alone. A cycle where the command names one. */
type Of = { function: StreamId; name: LocalisedName; cycle?: CycleId };
type Transfer = { to: readonly StreamId[]; from: Edtf };

/** What has happened to a function. */
export type FunctionEvent =
  | Message<'FunctionDescribed', Of & { key: string; holders: readonly StreamId[]; from?: Edtf }>
  | Message<'FunctionTransferPlanned', Of & Transfer>
  | Message<
      'FunctionTransferred',
      Of & Transfer & { formerly: readonly StreamId[]; until?: Edtf; gapExplained?: true }
    >;

/** What the secretariat may send. `reasoned`: a reason stands beside it. */
export type FunctionCommand =
  | Message<'DescribeFunction', Of & { key: string; holders: readonly StreamId[]; from?: Edtf }>
  | Message<
      'TransferFunction',
      Omit<Of, 'name'> &
        Transfer & { planned: boolean; until?: Edtf; gapExplained: boolean; reasoned: boolean }
    >;
type Transferring = Extract<FunctionCommand, { type: 'TransferFunction' }>['data'];

type State = Readonly<{ name?: LocalisedName; chain: readonly Held[] }>;
type Dependencies = { things: ReadonlyMap<StreamId, Presence> };

/** The rules of a function: who holds it, without a gap unless it is explained. */
export const functionRules: Decider<State, FunctionCommand, FunctionEvent, Dependencies> = {
  category: 'function',
  initial: { chain: [] },
  creates: ['DescribeFunction'],
  authorise: { DescribeFunction: isSecretariat, TransferFunction: isSecretariat },
  dependsOn: {
    DescribeFunction: ({ holders, cycle }) => lookAt(...holders, cycle),
    TransferFunction: ({ to, cycle }) => lookAt(...to, cycle),
  },
  decide: {
    DescribeFunction: (
      { from, ...data },
      state,
      { now, occurred, dependencies: { things }, actor },
    ) => {
      ensure(state.name === undefined, 'ALREADY_EXISTS', { field: 'key', id: data.function });
      ensureCycle(data.cycle, things);
      for (const holder of data.holders) ensureThere(holder, { things, actor, field: 'holders' });
      ensure(from === undefined || data.holders.length > 0, 'BAD_USER_INPUT', {
        field: 'holders',
        problem: 'REQUIRED',
      });
      ensureHappened({
        occurred: from ?? occurred,
        now,
        field: from === undefined ? 'occurred' : 'from',
      });
      return [
        {
          type: 'FunctionDescribed',
          data: { ...data, ...(data.holders.length === 0 ? {} : { from: from ?? occurred }) },
        },
      ];
    },
    TransferFunction: (data, { name = {}, chain }, { now, dependencies: { things }, actor }) => {
      ensureCycle(data.cycle, things);
      for (const holder of data.to) ensureThere(holder, { things, actor, field: 'to' });
      const {
        planned,
        until: _until,
        gapExplained: _gapExplained,
        reasoned: _reasoned,
        ...transfer
      } = { ...data, name };
      if (planned) {
        ensureEndsNothing(data);
        return [{ type: 'FunctionTransferPlanned', data: transfer }];
      }
      ensureHappened({ occurred: data.from, now, field: 'from' });
      const former = newestHeld(chain);
      return [
        {
          type: 'FunctionTransferred',
          data: { ...transfer, formerly: former?.holders ?? [], ...endOf(former, data) },
        },
      ];
    },
  },
  evolve: {
    FunctionDescribed: (_, { name, holders, from }) => ({
      name,
      chain: from === undefined ? [] : [{ holders, from, planned: false }],
    }),
    FunctionTransferPlanned: (state, data) => ({ ...state, chain: withPlan(state.chain, data) }),
    FunctionTransferred: (state, data) => ({ ...state, chain: withTransfer(state.chain, data) }),
  },
};

function lookAt(...named: readonly (StreamId | undefined)[]): DependsOn<Dependencies> {
  return { things: { foldedBy: presence, streams: namedBy(...named) } };
}

function ensureEndsNothing({ until }: Transferring): void {
  ensure(until === undefined, 'BAD_USER_INPUT', { field: 'until', problem: 'ENDS_NOTHING' });
}

/**
 * How the former holding ends: the day before the next one starts, or as it is said; earlier only
 * with a reason.
 */
function endOf(
  former: Held | undefined,
  data: Transferring,
): Readonly<{ until?: Edtf; gapExplained?: true }> {
  if (former === undefined) {
    ensureEndsNothing(data);
    return {};
  }
  const starts = sortDay(data.from),
    began = sortDay(former.from);
  ensure(starts > began, 'BAD_USER_INPUT', { field: 'from', problem: 'NOT_LATER', due: began });
  const { until } = data;
  if (until === undefined) return { until: eveOf(data.from) };
  ensure((latest(until) ?? starts) >= began, 'BAD_USER_INPUT', {
    field: 'until',
    problem: 'ENDS_BEFORE_START',
  });
  ensure(sortDay(until) < starts, 'BAD_USER_INPUT', {
    field: 'until',
    problem: 'ENDS_TOO_LATE',
    starts,
  });
  if (!leavesGap(until, data.from)) return { until };
  ensure(data.gapExplained, 'BAD_USER_INPUT', { field: 'until', problem: 'LEAVES_A_GAP', starts });
  ensure(data.reasoned, 'BAD_USER_INPUT', { field: 'reason', problem: 'REQUIRED' });
  return { until, gapExplained: true };
}
