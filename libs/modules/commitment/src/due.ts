import { type Day, type Edtf, latest } from '@cylch/kernel';

/** After every day there is: of what has none. */
const NO_DAY = '9999-12-31' as Day;

/**
 * The last day on which it can be kept in time; what is due on none, or has an open end, comes
 * after all days.
 */
export const lastDay = (due: Edtf | undefined): Day =>
  (due === undefined ? undefined : latest(due)) ?? NO_DAY;
