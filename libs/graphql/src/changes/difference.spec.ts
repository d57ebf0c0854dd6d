import { describe, expect, it } from '@jest/globals';
import { differences } from './difference.ts';

describe('What differs between two versions', () => {
  it('is nothing where they are the same', () => {
    expect(differences({ a: 1, b: ['x'] }, { b: ['x'], a: 1 })).toEqual([]);
  });
  it('is told field by field, in the order of their names', () => {
    expect(
      differences({ late: false, about: ['literacy'] }, { late: true, about: ['numeracy'] }),
    ).toEqual([
      { path: 'about', before: ['literacy'], after: ['numeracy'] },
      { path: 'late', before: false, after: true },
    ]);
  });
  it('reaches into texts, each language apart', () => {
    expect(
      differences({ workedWell: { cy: 'Da' } }, { workedWell: { cy: 'Da', en: 'Good' } }),
    ).toEqual([{ path: 'workedWell.en', after: 'Good' }]);
  });
  it('tells every field of a thing that was not there before', () => {
    expect(differences(undefined, { name: { en: 'Powys' }, code: 'W06000023' })).toEqual([
      { path: 'code', after: 'W06000023' },
      { path: 'name.en', after: 'Powys' },
    ]);
  });
  it('takes no field from what every object has', () => {
    expect(differences({}, { constructor: 'x' })).toEqual([{ path: 'constructor', after: 'x' }]);
  });
  it('tells null, which stands for a redacted text, on neither side where both are redacted', () => {
    expect(differences({ workedWell: { cy: null } }, { workedWell: { cy: null } })).toEqual([]);
  });
});
