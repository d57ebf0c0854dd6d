import type { Problem } from '../problems.ts';
import { boundsOf, isReversed, writtenBounds } from './bounds.ts';
import { intervalOf, partOf } from './form.ts';
import { nearestTo } from './nearest.ts';

/** What is wrong with a date, and what its sentence says of it. */
export type EdtfFault = Readonly<{ problem: Problem; nearest?: string }>;

/**
 * Years that are none of ours: 0000, before it, after 9999, and the winter that would end there.
 */
const OTHER_YEAR = /^(-\d|Y-?\d|\d{5}|0000|9999-24)/;

/** Why a text is no date that Cylch takes; undefined where it is one. */
export function edtfFault(text: string): EdtfFault | undefined {
  if (boundsOf(text) !== undefined) return undefined;
  const sides = text.split('/');
  if (sides.some((side) => OTHER_YEAR.test(side))) return { problem: 'EDTF_YEAR' };
  const written = writtenBounds(text);
  if (written !== undefined && isReversed(written)) return { problem: 'ENDS_BEFORE_START' };
  if (intervalOf(text) !== undefined)
    return { problem: sides.some((side) => partOf(side)) ? 'EDTF_NO_DAY' : 'EDTF_NO_SIDE' };
  const nearest = nearestTo(text);
  if (nearest !== undefined) return { problem: 'EDTF_NEAREST', nearest };
  return { problem: partOf(text) === undefined ? 'NOT_EDTF' : 'EDTF_NO_DAY' };
}
