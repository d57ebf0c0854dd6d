import { AssuranceModule } from '@cylch/assurance';
import { BodyModule } from '@cylch/body';
import { CommitmentModule } from '@cylch/commitment';
import { CycleModule } from '@cylch/cycle';
import { DialogueModule } from '@cylch/dialogue';
import { DocumentModule } from '@cylch/document';
import { EvaluationModule } from '@cylch/evaluation';
import { FunctionModule } from '@cylch/function';
import { FundingModule } from '@cylch/funding';
import { MilestoneModule } from '@cylch/milestone';
import { OfficeModule } from '@cylch/office';
import { PartnerModule } from '@cylch/partner';
import { ReflectionModule } from '@cylch/reflection';
import { RiskModule } from '@cylch/risk';
import { StatementModule } from '@cylch/statement';
import { TheoryOfChangeModule } from '@cylch/theory-of-change';
import type { FeatureDefinition, FeatureModule } from '@cylch/graphql';
import type { Upcasters } from '@cylch/kernel';
import type { ViewSet } from '@cylch/read-models';

/**
 * The modules of the application’s features. To add a feature: write its folder, and put its module
 * here.
 */
export const FEATURE_MODULES: readonly FeatureModule[] = [
  PartnerModule,
  BodyModule,
  OfficeModule,
  DocumentModule,
  CycleModule,
  DialogueModule,
  ReflectionModule,
  EvaluationModule,
  CommitmentModule,
  MilestoneModule,
  FunctionModule,
  FundingModule,
  RiskModule,
  AssuranceModule,
  StatementModule,
  TheoryOfChangeModule,
];

/** The features as data, in the same order. */
export const FEATURES: readonly FeatureDefinition[] = FEATURE_MODULES.map(
  ({ definition }) => definition,
);

/** All views of all features: folded together, under one checkpoint. */
export const VIEW_SET: ViewSet = {
  projections: FEATURES.flatMap(({ projections }) => projections),
  counters: FEATURES.flatMap(({ counters }) => counters),
  entries: FEATURES.map(({ entries }) => entries),
};

/** How events of old schema versions are read, of all features. */
export const UPCASTERS: Upcasters = Object.assign(
  {},
  ...FEATURES.map(({ upcasters }) => upcasters),
) as Upcasters;
