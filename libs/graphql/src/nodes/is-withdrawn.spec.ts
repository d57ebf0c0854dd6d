import { describe, expect, it } from '@jest/globals';
import { isWithdrawn } from './is-withdrawn.ts';
import { Thing } from './thing.ts';

class Leaf extends Thing {}
const leaf = (row: object): Thing => Object.assign(new Leaf(), { row });

describe('A thing', () => {
  it('was withdrawn where its row says so', () => {
    expect(isWithdrawn(leaf({ withdrawn: true }))).toBe(true);
  });
  it.each([{ withdrawn: false }, { withdrawn: 'no' }, {}])('stands otherwise: %j', (row) => {
    expect(isWithdrawn(leaf(row))).toBe(false);
  });
});
