import { named, defineCommand } from '@cylch/graphql';
import { parseMoney, type StreamId, withoutNulls } from '@cylch/kernel';
import { AnnounceFundingInput, RestateFundingInput } from './funding.inputs.ts';
import { funding } from './funding.ts';

type LineInput = Omit<AnnounceFundingInput, 'status'>;
const idOf = ({ key }: Pick<LineInput, 'key'>): StreamId => `funding-${key}` as StreamId;
const line = (input: LineInput) => ({
  funding: idOf(input),
  key: input.key,
  name: named(input.name),
  financialYears: input.financialYears,
  amount: parseMoney(input.amount, 'amount'),
  announced: input.announced,
  ...withoutNulls({ cycle: input.cycle }),
});

export class AnnounceFunding extends defineCommand({
  name: 'announceFunding',
  input: AnnounceFundingInput,
  decider: funding,
  command: 'AnnounceFunding',
  stream: idOf,
  data: (input) => ({ ...line(input), status: input.status }),
  occurred: ({ announced }) => announced,
}) {}

export class RestateFunding extends defineCommand({
  name: 'restateFunding',
  input: RestateFundingInput,
  decider: funding,
  command: 'RestateFunding',
  stream: idOf,
  data: (input) => ({ ...line(input), supersedes: input.supersedes }),
  occurred: ({ announced }) => announced,
}) {}
