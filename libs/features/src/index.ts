import { assuranceFeature } from '@cylch/assurance';
import { bodyFeature } from '@cylch/body';
import { commitmentFeature } from '@cylch/commitment';
import { cycleFeature } from '@cylch/cycle';
import { dialogueFeature } from '@cylch/dialogue';
import { documentFeature } from '@cylch/document';
import { evaluationFeature } from '@cylch/evaluation';
import { functionFeature } from '@cylch/function';
import { fundingFeature } from '@cylch/funding';
import { milestoneFeature } from '@cylch/milestone';
import { officeFeature } from '@cylch/office';
import { partnerFeature } from '@cylch/partner';
import { reflectionFeature } from '@cylch/reflection';
import { riskFeature } from '@cylch/risk';
import { statementFeature } from '@cylch/statement';
import { theoryOfChangeFeature } from '@cylch/theory-of-change';
import type { FeatureDefinition } from '@cylch/graphql';
import type { Upcasters } from '@cylch/kernel';
import type { ViewSet } from '@cylch/read-models';

/** The features of the application. To add a feature: write its folder, and put its feature here. */
export const FEATURES: readonly FeatureDefinition[] = [
  partnerFeature,
  bodyFeature,
  officeFeature,
  documentFeature,
  cycleFeature,
  dialogueFeature,
  reflectionFeature,
  evaluationFeature,
  commitmentFeature,
  milestoneFeature,
  functionFeature,
  fundingFeature,
  riskFeature,
  assuranceFeature,
  statementFeature,
  theoryOfChangeFeature,
];

/** All views of all features: folded together, under one checkpoint. */
export const VIEW_SET: ViewSet = {
  projections: FEATURES.flatMap(({ projections }) => projections),
  counters: FEATURES.flatMap(({ counters }) => counters),
  lines: FEATURES.map(({ lines }) => lines),
};

/** How events of old schema versions are read, of all features. */
export const UPCASTERS: Upcasters = Object.assign(
  {},
  ...FEATURES.map(({ upcasters }) => upcasters),
) as Upcasters;
