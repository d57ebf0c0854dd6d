import type { LocalisedName } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { PartnerEvent } from './partner.ts';
import type { PartnerKind } from './partner-kind.ts';

/**
 * A partner as it stood at a place. The code is its official one: of a local authority that of the
 * Office for National Statistics, W06000023.
 */
export type PartnerRow = Readonly<{ code: string; name: LocalisedName; kind: PartnerKind }>;

/** All partners, by kind and code: authorities in the order of their codes. */
export const partnersView = defineProjection<PartnerRow, PartnerEvent>()({
  name: 'partners',
  version: 1,
  shape: { kind: 'text', place: 'text' },
  columns: ({ kind, code }) => ({ kind, place: `${kind} ${code}` }),
  sort: 'place',
  sortIsDay: false,
  seeks: [['kind'], []],
  on: {
    PartnerJoined: (_, { data: { code, name, kind } }) => ({ code, name, kind }),
  },
});
