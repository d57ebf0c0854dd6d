import { describe, expect, it } from '@jest/globals';
import { parse } from 'edtf';
import { isEdtf } from './edtf.ts';

/**
 * Does the grammar of npm `edtf` know it as level 1? Its bounds are others than ours: see
 * `findings`.
 */
function isLevelOne(text: string): boolean {
  try {
    parse(text, { level: 1 });
    return true;
  } catch {
    return false;
  }
}

const YEARS = ['2024', '202X', '20XX'];
const REST = ['', '-02', '-XX', '-22', '-02-29', '-02-XX', '-XX-XX'];
const DATES = YEARS.flatMap((year) => REST.map((rest) => `${year}${rest}`));
const SIDES = ['', '..', '2024', '2024-02', '2024-02-29', '2024~', '2024-02?', '2024-02-29%'];

describe('Level 1 of EDTF as an independent grammar has it', () => {
  it.each(DATES.flatMap((date) => ['', '?', '~', '%'].map((mark) => `${date}${mark}`)))(
    'holds %s only where it is taken',
    (text) => {
      expect(isLevelOne(text) && !isEdtf(text)).toBe(false);
    },
  );

  it('has no interval that is refused but those that say nothing, or end before they start', () => {
    const refused = SIDES.flatMap((start) => SIDES.map((end) => `${start}/${end}`)).filter(
      (text) => isLevelOne(text) && !isEdtf(text),
    );
    expect(refused).toEqual(['/', '/..', '../', '../..']);
  });

  it('has years that are refused, each with a sentence', () => {
    const years = ['-0001', '-2024', 'Y20240', 'Y-20240', '0000'];
    expect(years.filter(isLevelOne)).toEqual(years);
    expect(years.filter(isEdtf)).toEqual([]);
  });
});
