import { describe, expect, it } from '@jest/globals';
import { type Audience, audienceOf, mayRead, readerOf, type Visibility } from './audience.ts';
import { fold } from './foldable.ts';
import { presence } from './presence.ts';
import type { Actor, PartnerId } from './words.ts';

const [ours, theirs] = ['partner-ours', 'partner-theirs'] as [PartnerId, PartnerId];
const readers: Readonly<Record<string, Actor | undefined>> = {
  'someone not signed in': undefined,
  'an analyst': { sub: 'a', role: 'ANALYST' },
  'an analyst who names a partner': { sub: 'a', role: 'ANALYST', partner: ours },
  'a partner’s person without a partner': { sub: 'b', role: 'PARTNER' },
  'another partner': { sub: 'c', role: 'PARTNER', partner: theirs },
  'its own partner': { sub: 'd', role: 'PARTNER', partner: ours },
  'an evaluator': { sub: 'e', role: 'EVALUATOR' },
  'the secretariat': { sub: 'f', role: 'SECRETARIAT' },
  'the system': { sub: 'g', role: 'SYSTEM' },
};

describe('What a reader may read', () => {
  it.each([
    // Who,                                  PUBLIC, PARTNERS, OWN
    ['someone not signed in', true, false, false],
    ['an analyst', true, true, false],
    ['an analyst who names a partner', true, true, false],
    ['a partner’s person without a partner', true, true, false],
    ['another partner', true, true, false],
    ['its own partner', true, true, true],
    ['an evaluator', true, true, true],
    ['the secretariat', true, true, true],
    ['the system', true, true, true],
  ])('%s: PUBLIC %s, PARTNERS %s, OWN %s', (who, ...authorise) => {
    const reader = readerOf(readers[who]);
    expect(
      (['PUBLIC', 'PARTNERS', 'OWN'] as const).map((visibility) =>
        mayRead(reader, { visibility, owners: [ours] }),
      ),
    ).toEqual(authorise);
  });

  it('is each one’s own where several partners share it', () => {
    const shared: Audience = { visibility: 'OWN', owners: [theirs, ours] };
    expect(
      [ours, theirs, 'partner-third' as PartnerId].map((partner) =>
        mayRead(readerOf({ sub: 'a', role: 'PARTNER', partner }), shared),
      ),
    ).toEqual([true, true, false]);
  });

  it('is nobody’s own where no partner is named', () => {
    expect(mayRead(readerOf(readers['its own partner']), { visibility: 'OWN', owners: [] })).toBe(
      false,
    );
  });
});

describe('The audience of a fact', () => {
  it('is told by its visibility and its partner or partners', () => {
    expect(audienceOf({ visibility: 'OWN', partner: ours })).toEqual({
      visibility: 'OWN',
      owners: [ours],
    });
    expect(audienceOf({ visibility: 'PARTNERS', partners: [ours, theirs] })).toEqual({
      visibility: 'PARTNERS',
      owners: [ours, theirs],
    });
  });

  it('is everyone where it names no visibility', () => {
    expect(audienceOf({ key: 'summer' })).toEqual({ visibility: 'PUBLIC', owners: [] });
  });
});

describe('Whether a thing is there', () => {
  const seen = (...data: readonly object[]): unknown =>
    fold(
      presence,
      data.map((each) => ({ type: 'Anything', data: each })),
    );
  const own = { visibility: 'OWN' satisfies Visibility, partner: ours };

  it('is all that is known of it, besides who may read it now', () => {
    expect(seen()).toEqual({ there: false });
    expect(seen(own)).toEqual({ there: true, audience: { visibility: 'OWN', owners: [ours] } });
  });

  it('is told to those of its newest visibility; a fact that names none leaves it', () => {
    expect(seen(own, { ...own, visibility: 'PARTNERS' })).toMatchObject({
      audience: { visibility: 'PARTNERS' },
    });
    expect(seen(own, { rating: 3 })).toMatchObject({
      audience: { visibility: 'OWN', owners: [ours] },
    });
  });
});
