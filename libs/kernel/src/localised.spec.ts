import { describe, expect, it } from '@jest/globals';
import { awaitingTranslation, choose, languagesIn, merge } from './localised.ts';

describe('A change of a text', () => {
  const both = { cy: 'Haf', en: 'Summer' };

  it.each([
    ['leaves it where it is left out', both, undefined, both],
    ['leaves it where it names no language', both, {}, both],
    [
      'leaves a language that is left out',
      both,
      { en: 'High summer' },
      { cy: 'Haf', en: 'High summer' },
    ],
    ['leaves a language that is undefined', both, { cy: undefined }, both],
    ['clears a language that is null', both, { cy: null }, { en: 'Summer' }],
    ['adds a language', { en: 'Summer' }, { cy: 'Haf' }, both],
    ['changes one and clears the other', both, { cy: 'Hafau', en: null }, { cy: 'Hafau' }],
    ['clears it as a whole', both, null, undefined],
    ['leaves nothing where its last language is cleared', { cy: 'Haf' }, { cy: null }, undefined],
    ['leaves nothing where there was nothing', undefined, undefined, undefined],
    ['begins it where there was none', undefined, { cy: 'Haf' }, { cy: 'Haf' }],
    ['keeps an empty text as one that was given', both, { en: '' }, { cy: 'Haf', en: '' }],
  ])('%s', (_, text, change, after) => {
    expect(merge(text, change as Parameters<typeof merge>[1])).toEqual(after);
  });

  it('does not touch the text before it', () => {
    const before = { ...both };
    merge(before, { cy: null });
    expect(before).toEqual(both);
  });
});

describe('A text', () => {
  it('is chosen in the asked-for language, else in the other; it says which', () => {
    expect([
      choose({ cy: 'Haf', en: 'Summer' }, 'cy'),
      choose({ en: 'Summer' }, 'cy'),
      choose({ cy: 'Haf' }, 'en'),
      choose({}, 'en'),
    ]).toEqual(['cy', 'en', 'cy', 'en']);
  });

  it('awaits translation into the languages that it has not', () => {
    expect(
      [{ cy: 'Haf', en: 'Summer' }, { cy: 'Haf' }, { en: '' }, {}].map((text) => [
        languagesIn(text),
        awaitingTranslation(text),
      ]),
    ).toEqual([
      [['cy', 'en'], []],
      [['cy'], ['en']],
      [['en'], ['cy']],
      [[], ['cy', 'en']],
    ]);
  });
});
