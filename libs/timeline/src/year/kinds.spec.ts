import { describe, expect, it } from '@jest/globals';
import { kindsOf, TimelineKindEnum } from './kinds.ts';

describe('The kinds of entry on the timeline', () => {
  it('are those that features draw, each once', () => {
    expect(
      kindsOf([
        { kinds: { BODY: 'A board or group.', MEETING: 'A body met.' } },
        { kinds: { BODY: 'A board or group.' } },
      ]),
    ).toEqual({ BODY: 'A board or group.', MEETING: 'A body met.' });
    expect(Object.keys(TimelineKindEnum)).toContain('RESPONSIBILITY');
  });
  it('are told in the same words by all that draw them', () => {
    expect(() =>
      kindsOf([{ kinds: { BODY: 'A board or group.' } }, { kinds: { BODY: 'A post.' } }]),
    ).toThrow('BODY is told in two ways');
  });
});
