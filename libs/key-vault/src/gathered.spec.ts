import { describe, expect, it } from '@jest/globals';
import { gathered } from './gathered.ts';

describe('Those who ask at the same moment', () => {
  const asking = () => {
    const asked: (readonly string[])[] = [];
    return {
      asked,
      ask: gathered((ids) => {
        asked.push(ids);
        return ids.length;
      }),
    };
  };

  it('share one answer, and each name is asked for once', async () => {
    const { asked, ask } = asking();
    expect(await Promise.all([ask(['a', 'b']), ask(['b', 'c']), ask([])])).toEqual([3, 3, 3]);
    expect(asked).toEqual([['a', 'b', 'c']]);
  });

  it('share what went wrong, and whoever comes later is not told of it', async () => {
    let failures = 0;
    const ask = gathered((ids) => (failures++ === 0 ? Promise.reject(new Error('not now')) : ids));
    expect(
      (await Promise.allSettled([ask(['a']), ask(['b'])])).map(({ status }) => status),
    ).toEqual(['rejected', 'rejected']);
    expect(await ask(['c'])).toEqual(['c']);
  });

  it('are not answered by a question that was on its way before they came', async () => {
    const { asked, ask } = asking();
    await ask(['a']);
    await ask(['a']);
    expect(asked).toEqual([['a'], ['a']]);
  });
});
