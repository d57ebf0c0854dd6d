import { describe, expect, it } from '@jest/globals';
import type { Edtf } from '../words.ts';
import { inWords } from './in-words.ts';

const both = (text: string): readonly string[] => [
  inWords(text as Edtf, 'en'),
  inWords(text as Edtf, 'cy'),
];

describe('A date in words', () => {
  it.each([
    ['2025-10-21', '21 October 2025', '21 Hydref 2025'],
    ['2025-09~', 'September 2025 (about then)', 'Medi 2025 (yn fras)'],
    ['2025?', '2025 (uncertain)', '2025 (ansicr)'],
    ['2025-24', 'winter 2025 (December–February)', 'gaeaf 2025 (Rhagfyr–Chwefror)'],
    [
      '2025-0X-31',
      'some day of 2025-0X-31: 31 January 2025 – 31 August 2025',
      'rhyw ddiwrnod, 2025-0X-31: 31 Ionawr 2025 – 31 Awst 2025',
    ],
    [
      '2025-09/2025-12?',
      'start: September 2025; end: December 2025 (uncertain)',
      'dechrau: Medi 2025; diwedd: Rhagfyr 2025 (ansicr)',
    ],
  ])('%s is %s, %s', (text, en, cy) => {
    expect(both(text)).toEqual([en, cy]);
  });

  it('tells what is open from what is not known', () => {
    expect(['2025/..', '2025/', '../2025', '/2025'].map(both)).toEqual([
      ['start: 2025; end: open (it goes on)', 'dechrau: 2025; diwedd: agored (mae’n parhau)'],
      ['start: 2025; end: not known', 'dechrau: 2025; diwedd: anhysbys'],
      [
        'start: open (for ever before); end: 2025',
        'dechrau: agored (erioed cyn hynny); diwedd: 2025',
      ],
      ['start: not known; end: 2025', 'dechrau: anhysbys; diwedd: 2025'],
    ]);
  });
});
