import { said, type CommandDefinition } from '@cylch/graphql';
import { ensure, type StreamId } from '@cylch/kernel';
import { CloseRiskInput, RaiseRiskInput, RateRiskInput, TransferRiskInput } from './risk.inputs.ts';
import { risk } from './risk.ts';

type OfRisk = Readonly<{ risk: string; revision?: number | null }>;
const stream = (input: OfRisk): StreamId => input.risk as StreamId;
const expects = ({ revision }: OfRisk): number | undefined => revision ?? undefined;

export const raiseRisk: CommandDefinition<RaiseRiskInput> = {
  name: 'raiseRisk',
  input: RaiseRiskInput,
  decider: risk,
  command: 'RaiseRisk',
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

export const rateRisk: CommandDefinition<RateRiskInput> = {
  name: 'rateRisk',
  input: RateRiskInput,
  decider: risk,
  command: 'RateRisk',
  stream,
  expects,
  data: ({ rating }) => ({ rating }),
};

export const transferRisk: CommandDefinition<TransferRiskInput> = {
  name: 'transferRisk',
  input: TransferRiskInput,
  decider: risk,
  command: 'TransferRisk',
  stream,
  expects,
  data: ({ owner }) => ({ owner }),
};

export const closeRisk: CommandDefinition<CloseRiskInput> = {
  name: 'closeRisk',
  input: CloseRiskInput,
  decider: risk,
  command: 'CloseRisk',
  stream,
  expects,
  data: () => ({}),
};
