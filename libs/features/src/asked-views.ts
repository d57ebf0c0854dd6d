import { ownedCommitments, ownedRisks } from '@cylch/body';
import { commitmentsView } from '@cylch/commitment';
import { commitmentsOfCycle } from '@cylch/cycle';
import type { AskedView } from '@cylch/kernel';
import { risksView } from '@cylch/risk';

/**
 * A view as one feature asks it, beside the one that another keeps: of that name, and with those
 * columns of those kinds. Else it does not compile.
 */
export const keptBy = <Asked extends AskedView>(
  asked: Asked,
  kept: Readonly<{ name: Asked['name']; shape: Asked['shape'] }>,
): readonly [asked: Asked, kept: typeof kept] => [asked, kept];

/**
 * Every view that a rule asks of a feature which it does not import. A test finds those that are
 * missing here.
 */
export const ASKED_VIEWS = [
  keptBy(ownedCommitments, commitmentsView),
  keptBy(ownedRisks, risksView),
  keptBy(commitmentsOfCycle, commitmentsView),
] as const;
