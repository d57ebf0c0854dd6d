import type { Coverage } from '@cylch/graphql';
import { dialogueCoverage, dialoguesView } from './dialogue.projection.ts';

/** A dialogue that stands counts for each partner that talked. */
export const dialoguesCovered: Coverage = {
  as: 'dialogues',
  description: 'How many dialogues; 0 where there are none.',
  counter: dialogueCoverage,
  latest: dialoguesView,
  partnerColumn: 'partners',
  where: { withdrawn: 0 },
};
