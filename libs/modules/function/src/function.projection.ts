import type { LocalisedName } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import { type Held, withPlan, withTransfer } from './chain.ts';
import type { FunctionEvent } from './function.ts';

export type FunctionRow = Readonly<{ key: string; name: LocalisedName; chain: readonly Held[] }>;

/** The functions with all who held them, in the order of their keys. */
export const functionsView = defineProjection<FunctionRow, FunctionEvent>()({
  name: 'functions',
  version: 1,
  shape: { name: 'text' },
  columns: ({ key }) => ({ name: key }),
  sort: 'name',
  sortIsDay: false,
  seeks: [[]],
  on: {
    FunctionDescribed: (_, { data: { key, name, holders, from } }) => ({
      key,
      name,
      chain: from === undefined ? [] : [{ holders, from, planned: false }],
    }),
    FunctionTransferPlanned: (row, { data }) =>
      row === undefined ? null : { ...row, chain: withPlan(row.chain, data) },
    FunctionTransferred: (row, { data }) =>
      row === undefined ? null : { ...row, chain: withTransfer(row.chain, data) },
  },
});
