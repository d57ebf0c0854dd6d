import { cycleRoom } from '@cylch/cycle';
import { dialogueRoom } from '@cylch/dialogue';
import { evaluationRoom } from '@cylch/evaluation';
import type { Room } from '@cylch/graphql';
import type { Upcasters } from '@cylch/kernel';
import { partnerRoom } from '@cylch/partner';
import { reflectionRoom } from '@cylch/reflection';
import type { ViewSet } from '@cylch/views';

/** The rooms of the house. To add a feature: write its folder, and put its room here. */
export const ROOMS: readonly Room[] = [partnerRoom, cycleRoom, dialogueRoom, reflectionRoom, evaluationRoom];

/** All views of all rooms: folded together, under one checkpoint. */
export const VIEW_SET: ViewSet = {
  projections: ROOMS.flatMap(({ projections }) => projections),
  counters: ROOMS.flatMap(({ counters }) => counters),
  lines: ROOMS.map(({ lines }) => lines),
};

/** How events of old schema versions are read, of all rooms. */
export const UPCASTERS: Upcasters = Object.assign({}, ...ROOMS.map(({ upcasters }) => upcasters)) as Upcasters;
