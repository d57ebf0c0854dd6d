import { compact, type LocalisedName } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { OfficeEvent } from './office.ts';

export type OfficeRow = Readonly<{ key: string; name: LocalisedName; partner?: string }>;

/** The offices, by their keys. */
export const officesView = defineProjection<OfficeRow, OfficeEvent>()({
  name: 'offices',
  version: 1,
  shape: { key: 'text' },
  columns: ({ key }) => ({ key }),
  sort: 'key',
  sortIsDay: false,
  seeks: [[]],
  on: {
    OfficeEstablished: (_, { data: { key, name, partner } }) => ({
      key,
      name,
      ...compact({ partner }),
    }),
  },
});
