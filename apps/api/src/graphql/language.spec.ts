import { describe, expect, it } from '@jest/globals';
import { languageFor } from './language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr', 'en'],
    ['cy', 'cy'],
    ['cy-GB', 'cy'],
    ['en', 'en'],
    ['cy;q=0.8, en;q=0.9', 'en'],
    ['en;q=0.8, cy;q=0.9', 'cy'],
    ['cy, en', 'cy'],
    ['fr, cy;q=0.1', 'cy'],
    ['en;q=0, *', 'cy'],
    ['nonsense;;;', 'en'],
  ] as const)('to %p is %s', (header, language) => {
    expect(languageFor(header)).toBe(language);
  });
});
