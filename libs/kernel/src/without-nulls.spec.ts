import { describe, expect, it } from '@jest/globals';
import { withoutNulls } from './without-nulls.ts';

describe('Fields that GraphQL may leave out or give as null', () => {
  it('are left out in both cases, and the rest stay in their order', () => {
    const fields = withoutNulls({ given: 1, null: null, left: undefined, also: 2 });
    expect(Object.entries(fields)).toEqual([
      ['given', 1],
      ['also', 2],
    ]);
  });
  it('stay where they are nothing, or empty: each says something', () => {
    const said = { none: 0, no: false, empty: '', list: [] };
    expect(withoutNulls(said)).toEqual(said);
  });
});
