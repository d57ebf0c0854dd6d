import { type FeatureDefinition } from '@cylch/graphql';
import { TheoryOfChange } from './theory-of-change.graphql.ts';
import { theoriesView } from './theory-of-change.projection.ts';
import { theoryEntries } from './theory-of-change.timeline.ts';
import { theoryOfChange } from './theory-of-change.ts';
import {
  AdoptTheoryOfChange,
  LinkTheoryEvidence,
  StateAssumption,
} from './theory-of-change.commands.ts';

/** How change is thought to come about, version by version. */
export const theoryOfChangeFeature: FeatureDefinition = {
  decider: theoryOfChange,
  things: [{ category: 'theory-of-change', projection: theoriesView, type: TheoryOfChange }],
  projections: [theoriesView],
  counters: [],
  entries: theoryEntries,
  commands: [AdoptTheoryOfChange, StateAssumption, LinkTheoryEvidence],
  upcasters: {},
};
