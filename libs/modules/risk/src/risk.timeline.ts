import { compact, type CycleId, partnerIn, type StreamId } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { RiskEvent } from './risk.ts';

type Of = Readonly<{ cycle?: CycleId; owner?: StreamId }>;
/** What a risk says is sealed, so its line names its owner alone, where that is a partner. */
function line(cy: string, en: string, { cycle, owner }: Of): EntryDetails<'RISK'> {
  const partner = partnerIn(owner);
  const partners = partner === undefined ? [] : [partner];
  return {
    kind: 'RISK',
    label: { cy, en },
    names: partners,
    ...compact({ cycle }),
    partners,
    about: [],
  };
}

/** The lines that a risk draws. */
export const riskEntries: Entries<RiskEvent, 'RISK'> = {
  kinds: { RISK: 'A risk and its rating.' },
  on: {
    RiskRaised: ({ data }) => line('Risg newydd', 'Risk raised', data),
    RiskRated: ({ data }) => line('Graddio risg', 'Risk rated', data),
    RiskTransferred: ({ data }) => line('Trosglwyddo risg', 'Risk transferred', data),
    RiskClosed: ({ data }) => line('Cau risg', 'Risk closed', data),
  },
};
