import { describe, expect, it } from '@jest/globals';
import { Recent } from './recent.ts';

describe('What was used recently', () => {
  const filled = (): Recent<number, string> => {
    const recent = new Recent<number, string>(2);
    recent.set(1, 'one');
    recent.set(2, 'two');
    return recent;
  };

  it('loses nothing in the midst of a batch, however much comes', () => {
    const recent = filled();
    for (let n = 3; n < 100; n += 1) recent.set(n, 'more');
    expect(recent.get(1)).toBe('one');
  });

  it('forgets between batches what was not asked for since the last time it made room', () => {
    const recent = filled();
    recent.settle();
    expect(recent.get(1)).toBe('one');
    recent.set(3, 'three');
    recent.settle();
    expect([1, 2, 3].map((key) => recent.get(key))).toEqual(['one', undefined, 'three']);
  });

  it('keeps all where there is room', () => {
    const recent = new Recent<number, string>(3);
    recent.set(1, 'one');
    for (let batch = 0; batch < 5; batch += 1) recent.settle();
    expect(recent.get(1)).toBe('one');
  });

  it('tells the newest of a key, and nothing after it was cleared', () => {
    const recent = filled();
    recent.settle();
    recent.set(1, 'uno');
    expect(recent.get(1)).toBe('uno');
    recent.clear();
    expect(recent.get(1)).toBeUndefined();
  });
});
