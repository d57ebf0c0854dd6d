import { describe, expect, it } from '@jest/globals';
import { compact } from './compact.ts';

describe('Fields that may be left out', () => {
  it('are left out where they are undefined', () => {
    expect(Object.keys(compact({ given: 1, left: undefined }))).toEqual(['given']);
  });
  it('stay where they are null, nothing, or empty: each says something', () => {
    const said = { cleared: null, none: 0, no: false, empty: '' };
    expect(compact(said)).toEqual(said);
  });
});
