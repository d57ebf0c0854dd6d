import { type CycleId, type Edtf, type Presence, type StreamId } from '@cylch/kernel';
import { type FunctionEvent, type FunctionCommand } from './function.ts';

export const id = 'function-responsibility-for-progress' as StreamId;
export const board = 'body-programme-board' as StreamId,
  powys = 'partner-W06000023' as StreamId,
  dysgu = 'body-dysgu' as StreamId,
  nobody = 'body-none' as StreamId;
export const cycle = 'cycle-2025-26' as CycleId;
export const edtf = (text: string): Edtf => text as Edtf;
export const there: Presence = { there: true, audience: { visibility: 'PUBLIC', owners: [] } };
export const dependencies = {
  things: new Map<StreamId, Presence>([
    [board, there],
    [powys, there],
    [dysgu, there],
    [cycle, there],
    [nobody, { there: false }],
  ]),
};
export const name = { cy: 'Cyfrifoldeb am gynnydd', en: 'Responsibility for progress' };

export const described = {
  function: id,
  key: 'responsibility-for-progress',
  name,
  holders: [board],
};
export const held: FunctionEvent = {
  type: 'FunctionDescribed',
  data: { ...described, from: edtf('2024-01') },
};
export const unheld: FunctionEvent = {
  type: 'FunctionDescribed',
  data: { ...described, holders: [] },
};
export type Transfer = Extract<FunctionCommand, { type: 'TransferFunction' }>['data'];
export const transfer = (more: Partial<Transfer> = {}): FunctionCommand => ({
  type: 'TransferFunction',
  data: {
    function: id,
    to: [powys, dysgu],
    from: edtf('2025-11?'),
    planned: false,
    gapExplained: false,
    reasoned: false,
    ...more,
  },
});
export const passed = {
  function: id,
  name,
  to: [powys, dysgu],
  from: edtf('2025-11?'),
  formerly: [board],
  until: edtf('2025-10?'),
};
export const plannedFor = { function: id, name, to: [powys, dysgu], from: edtf('2025-11?') };
export const planned: FunctionEvent = { type: 'FunctionTransferPlanned', data: plannedFor };
