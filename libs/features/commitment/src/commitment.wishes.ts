import { said, type WishDefinition } from '@cylch/graphql';
import type { CycleId, StreamId } from '@cylch/kernel';
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

export const makeCommitment: WishDefinition<MakeCommitmentInput> = {
  name: 'makeCommitment',
  input: MakeCommitmentInput,
  decider: commitment,
  wish: 'MakeCommitment',
  stream: (_, newId) => newId(),
  data: ({ cycle, owner, text, due, agreedAt, about }) => ({
    cycle: cycle as CycleId,
    text: said(text),
    about: about ?? [],
    ...(owner == null ? {} : { owner }),
    ...(due == null ? {} : { due }),
    ...(agreedAt == null ? {} : { agreedAt }),
  }),
};

export const blockCommitment: WishDefinition<BlockCommitmentInput> = {
  name: 'blockCommitment',
  input: BlockCommitmentInput,
  decider: commitment,
  wish: 'BlockCommitment',
  stream: own,
  data: (input) => ({ commitment: own(input), by: input.by }),
};

export const unblockCommitment: WishDefinition<UnblockCommitmentInput> = {
  name: 'unblockCommitment',
  input: UnblockCommitmentInput,
  decider: commitment,
  wish: 'UnblockCommitment',
  stream: own,
  data: ({ by }) => (by == null ? {} : { by }),
};

export const deferCommitment: WishDefinition<DeferCommitmentInput> = {
  name: 'deferCommitment',
  input: DeferCommitmentInput,
  decider: commitment,
  wish: 'DeferCommitment',
  stream: own,
  data: ({ due }) => ({ due }),
};

export const keepCommitment: WishDefinition<KeepCommitmentInput> = {
  name: 'keepCommitment',
  input: KeepCommitmentInput,
  decider: commitment,
  wish: 'KeepCommitment',
  stream: own,
  data: () => ({}),
};

export const dropCommitment: WishDefinition<DropCommitmentInput> = {
  name: 'dropCommitment',
  input: DropCommitmentInput,
  decider: commitment,
  wish: 'DropCommitment',
  stream: own,
  data: () => ({}),
};

export const carryForwardCommitment: WishDefinition<CarryForwardCommitmentInput> = {
  name: 'carryForwardCommitment',
  input: CarryForwardCommitmentInput,
  decider: commitment,
  wish: 'CarryForwardCommitment',
  stream: own,
  data: ({ into, due }) => ({ into: into as CycleId, ...(due == null ? {} : { due }) }),
};

export const reassignCommitment: WishDefinition<ReassignCommitmentInput> = {
  name: 'reassignCommitment',
  input: ReassignCommitmentInput,
  decider: commitment,
  wish: 'ReassignCommitment',
  stream: own,
  data: ({ owner }) => ({ owner }),
};
