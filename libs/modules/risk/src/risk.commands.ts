import { said, defineCommand } from '@cylch/graphql';
import { ensure, type StreamId, withoutNulls } from '@cylch/kernel';
import { CloseRiskInput, RaiseRiskInput, RateRiskInput, TransferRiskInput } from './risk.inputs.ts';
import { risk } from './risk.ts';

type OfRisk = Readonly<{ risk: string; revision?: number | null }>;
const stream = (input: OfRisk): StreamId => input.risk as StreamId;
const expects = ({ revision }: OfRisk): number | undefined => revision ?? undefined;

export class RaiseRisk extends defineCommand({
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
      ...withoutNulls({ cycle, owner, rating }),
    };
  },
}) {}

export class RateRisk extends defineCommand({
  name: 'rateRisk',
  input: RateRiskInput,
  decider: risk,
  command: 'RateRisk',
  stream,
  expects,
  data: ({ rating }) => ({ rating }),
}) {}

/** A risk goes to another owner: a partner, a body or an office. */
export class TransferRisk extends defineCommand({
  name: 'transferRisk',
  input: TransferRiskInput,
  decider: risk,
  command: 'TransferRisk',
  stream,
  expects,
  data: ({ owner }) => ({ owner }),
}) {}

export class CloseRisk extends defineCommand({
  name: 'closeRisk',
  input: CloseRiskInput,
  decider: risk,
  command: 'CloseRisk',
  stream,
  expects,
  data: () => ({}),
}) {}
