import { compact, type LocalisedName, partnerIn, type StreamId } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { FunctionEvent } from './function.ts';

type Of = Readonly<{ name: LocalisedName; cycle?: string }>;
/** Told of the partners among the holders, the former ones too. */
const line = (
  label: EntryDetails['label'],
  { name, cycle }: Of,
  holders: readonly StreamId[],
): EntryDetails<'RESPONSIBILITY'> => ({
  kind: 'RESPONSIBILITY',
  label,
  names: [name],
  ...compact({ cycle }),
  partners: [...new Set(holders.flatMap((id) => partnerIn(id) ?? []))],
  about: [],
});

/**
 * The lines that a function draws: planned transfers stand at the days for which they are planned.
 */
export const functionEntries: Entries<FunctionEvent, 'RESPONSIBILITY'> = {
  kinds: { RESPONSIBILITY: 'A duty and who holds it.' },
  on: {
    FunctionDescribed: ({ data }) =>
      line({ cy: 'Disgrifio swyddogaeth', en: 'Function described' }, data, data.holders),
    FunctionTransferPlanned: ({ data }) =>
      line(
        { cy: 'Cynllunio trosglwyddo swyddogaeth', en: 'Transfer of a function planned' },
        data,
        data.to,
      ),
    FunctionTransferred: ({ data }) =>
      line({ cy: 'Trosglwyddo swyddogaeth', en: 'Function transferred' }, data, [
        ...data.formerly,
        ...data.to,
      ]),
  },
};
