import { named, defineCommand } from '@cylch/graphql';
import { type CycleId, type StreamId, withoutNulls } from '@cylch/kernel';
import { DescribeFunctionInput, TransferFunctionInput } from './function.inputs.ts';
import { functionRules } from './function.ts';

const idOf = ({ key }: DescribeFunctionInput): StreamId => `function-${key}` as StreamId;
const own = (input: TransferFunctionInput): StreamId => input.function;
const inCycle = ({ cycle }: Readonly<{ cycle?: CycleId | null }>): { cycle?: CycleId } =>
  withoutNulls({ cycle });

export class DescribeFunction extends defineCommand({
  name: 'describeFunction',
  input: DescribeFunctionInput,
  decider: functionRules,
  command: 'DescribeFunction',
  stream: idOf,
  data: (input) => ({
    function: idOf(input),
    key: input.key,
    name: named(input.name),
    holders: input.holders ?? [],
    ...withoutNulls({ from: input.from }),
    ...inCycle(input),
  }),
  occurred: ({ from }) => from ?? undefined,
}) {}

export class TransferFunction extends defineCommand({
  name: 'transferFunction',
  input: TransferFunctionInput,
  decider: functionRules,
  command: 'TransferFunction',
  stream: own,
  data: (input) => ({
    function: own(input),
    to: input.to,
    from: input.from,
    planned: input.planned ?? false,
    gapExplained: input.gapExplained ?? false,
    reasoned: input.reason != null,
    ...withoutNulls({ until: input.until }),
    ...inCycle(input),
  }),
  occurred: ({ from }) => from,
}) {}
