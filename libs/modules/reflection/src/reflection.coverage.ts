import type { Coverage } from '@cylch/graphql';
import { reflectionCoverage, reflectionsView } from './reflection.projection.ts';

/** Reflections that stand count, whichever partner's they are. */
export const reflectionsCovered: Coverage = {
  as: 'reflections',
  description: 'How many reflections; 0 where there are none.',
  counter: reflectionCoverage,
  latest: reflectionsView,
  partnerColumn: 'partner',
  where: { withdrawn: 0 },
};
