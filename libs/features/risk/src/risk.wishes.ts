import { said, type WishDefinition } from '@cylch/graphql';
import { ensure, type StreamId } from '@cylch/kernel';
import { CloseRiskInput, RaiseRiskInput, RateRiskInput, TransferRiskInput } from './risk.inputs.ts';
import { risk } from './risk.ts';

type OfRisk = Readonly<{ risk: string; revision?: number | null }>;
const stream = (input: OfRisk): StreamId => input.risk as StreamId;
const expects = ({ revision }: OfRisk): number | undefined => revision ?? undefined;

export const raiseRisk: WishDefinition<RaiseRiskInput> = {
  name: 'raiseRisk',
  input: RaiseRiskInput,
  decider: risk,
  wish: 'RaiseRisk',
  stream: (_, newId) => newId(),
  data: ({ cycle, name, owner, rating, reason }) => {
    ensure(rating == null || reason != null, 'BAD_USER_INPUT', {
      field: 'reason',
      problem: 'REQUIRED',
    });
    return {
      name: said(name),
      ...(cycle == null ? {} : { cycle }),
      ...(owner == null ? {} : { owner }),
      ...(rating == null ? {} : { rating }),
    };
  },
};

export const rateRisk: WishDefinition<RateRiskInput> = {
  name: 'rateRisk',
  input: RateRiskInput,
  decider: risk,
  wish: 'RateRisk',
  stream,
  expects,
  data: ({ rating }) => ({ rating }),
};

export const transferRisk: WishDefinition<TransferRiskInput> = {
  name: 'transferRisk',
  input: TransferRiskInput,
  decider: risk,
  wish: 'TransferRisk',
  stream,
  expects,
  data: ({ owner }) => ({ owner }),
};

export const closeRisk: WishDefinition<CloseRiskInput> = {
  name: 'closeRisk',
  input: CloseRiskInput,
  decider: risk,
  wish: 'CloseRisk',
  stream,
  expects,
  data: () => ({}),
};
