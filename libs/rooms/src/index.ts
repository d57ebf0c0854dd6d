import { assuranceRoom } from '@cylch/assurance';
import { bodyRoom } from '@cylch/body';
import { commitmentRoom } from '@cylch/commitment';
import { cycleRoom } from '@cylch/cycle';
import { dialogueRoom } from '@cylch/dialogue';
import { documentRoom } from '@cylch/document';
import { evaluationRoom } from '@cylch/evaluation';
import { functionRoom } from '@cylch/function';
import { fundingRoom } from '@cylch/funding';
import { milestoneRoom } from '@cylch/milestone';
import { officeRoom } from '@cylch/office';
import { partnerRoom } from '@cylch/partner';
import { reflectionRoom } from '@cylch/reflection';
import { riskRoom } from '@cylch/risk';
import { statementRoom } from '@cylch/statement';
import { theoryOfChangeRoom } from '@cylch/theory-of-change';
import type { Room } from '@cylch/graphql';
import type { Upcasters } from '@cylch/kernel';
import type { ViewSet } from '@cylch/views';

/** The rooms of the house. To add a feature: write its folder, and put its room here. */
export const ROOMS: readonly Room[] = [
  partnerRoom,
  bodyRoom,
  officeRoom,
  documentRoom,
  cycleRoom,
  dialogueRoom,
  reflectionRoom,
  evaluationRoom,
  commitmentRoom,
  milestoneRoom,
  functionRoom,
  fundingRoom,
  riskRoom,
  assuranceRoom,
  statementRoom,
  theoryOfChangeRoom,
];

/** All views of all rooms: folded together, under one checkpoint. */
export const VIEW_SET: ViewSet = {
  projections: ROOMS.flatMap(({ projections }) => projections),
  counters: ROOMS.flatMap(({ counters }) => counters),
  lines: ROOMS.map(({ lines }) => lines),
};

/** How events of old schema versions are read, of all rooms. */
export const UPCASTERS: Upcasters = Object.assign(
  {},
  ...ROOMS.map(({ upcasters }) => upcasters),
) as Upcasters;
