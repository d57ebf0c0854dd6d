/** Why a date is not taken, where more can be said than that it is none. */
export const EDTF_PROBLEMS = {
  EDTF_NEAREST: {
    en: 'that form of EDTF is not taken; the nearest that is “{nearest}”.',
    cy: 'ni dderbynnir y ffurf honno ar EDTF; yr agosaf a dderbynnir yw “{nearest}”.',
  },
  EDTF_YEAR: {
    en: 'years are taken from 0001 to 9999, in four digits; negative and longer ones are not.',
    cy: 'derbynnir blynyddoedd o 0001 hyd 9999, mewn pedwar digid; ni dderbynnir rhai negyddol na rhai hirach.',
  },
  EDTF_NO_DAY: {
    en: 'no day of the calendar fits it.',
    cy: 'nid oes diwrnod yn y calendr sy’n cyfateb iddo.',
  },
  EDTF_NO_SIDE: {
    en: 'an interval needs a date on one side at least; write 2025-04/.. or ../2025-04.',
    cy: 'mae angen dyddiad ar un ochr o leiaf i gyfnod; ysgrifennwch 2025-04/.. neu ../2025-04.',
  },
} as const satisfies Readonly<Record<string, Readonly<{ en: string; cy: string }>>>;
