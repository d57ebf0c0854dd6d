import { said, defineCommand } from '@cylch/graphql';
import { type StreamId, withoutNulls } from '@cylch/kernel';
import {
  BlockCommitmentInput,
  CarryForwardCommitmentInput,
  DeferCommitmentInput,
  DropCommitmentInput,
  KeepCommitmentInput,
  MakeCommitmentInput,
  ReassignCommitmentInput,
  UnblockCommitmentInput,
} from './commitment.inputs.ts';
import { commitment } from './commitment.ts';

const own = (input: Readonly<{ commitment: string }>): StreamId => input.commitment as StreamId;

/** A next step is agreed. The secretariat may, and a partner for what it owns. */
export class MakeCommitment extends defineCommand({
  name: 'makeCommitment',
  input: MakeCommitmentInput,
  decider: commitment,
  command: 'MakeCommitment',
  stream: (_, newId) => newId(),
  data: ({ cycle, owner, text, due, agreedAt, about }) => ({
    cycle: cycle,
    text: said(text),
    about: about ?? [],
    ...withoutNulls({ owner, due, agreedAt }),
  }),
}) {}

export class BlockCommitment extends defineCommand({
  name: 'blockCommitment',
  input: BlockCommitmentInput,
  decider: commitment,
  command: 'BlockCommitment',
  stream: own,
  data: (input) => ({ commitment: own(input), by: input.by }),
}) {}

/** What it waited for is there; without `by`, all of it. */
export class UnblockCommitment extends defineCommand({
  name: 'unblockCommitment',
  input: UnblockCommitmentInput,
  decider: commitment,
  command: 'UnblockCommitment',
  stream: own,
  data: ({ by }) => withoutNulls({ by }),
}) {}

export class DeferCommitment extends defineCommand({
  name: 'deferCommitment',
  input: DeferCommitmentInput,
  decider: commitment,
  command: 'DeferCommitment',
  stream: own,
  data: ({ due }) => ({ due }),
}) {}

export class KeepCommitment extends defineCommand({
  name: 'keepCommitment',
  input: KeepCommitmentInput,
  decider: commitment,
  command: 'KeepCommitment',
  stream: own,
  data: () => ({}),
}) {}

export class DropCommitment extends defineCommand({
  name: 'dropCommitment',
  input: DropCommitmentInput,
  decider: commitment,
  command: 'DropCommitment',
  stream: own,
  data: () => ({}),
}) {}

export class CarryForwardCommitment extends defineCommand({
  name: 'carryForwardCommitment',
  input: CarryForwardCommitmentInput,
  decider: commitment,
  command: 'CarryForwardCommitment',
  stream: own,
  data: ({ into, due }) => ({ into: into, ...withoutNulls({ due }) }),
}) {}

/** It goes to another owner. */
export class ReassignCommitment extends defineCommand({
  name: 'reassignCommitment',
  input: ReassignCommitmentInput,
  decider: commitment,
  command: 'ReassignCommitment',
  stream: own,
  data: ({ owner }) => ({ owner }),
}) {}
