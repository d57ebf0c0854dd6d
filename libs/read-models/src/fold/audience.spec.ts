import { describe, expect, it } from '@jest/globals';
import type { PartnerId } from '@cylch/kernel';
import { type Circle, circleOf, circleOfEvent, covers, PARTNERS, PUBLIC } from './audience.ts';

const own = (...partners: readonly string[]): Circle => partners as readonly PartnerId[];

describe('An audience', () => {
  it('of the same owners is the same in whatever order they are named', () => {
    expect(
      circleOf({ visibility: 'OWN', owners: ['powys', 'gwynedd', 'powys'] as PartnerId[] }),
    ).toEqual(['gwynedd', 'powys']);
    expect(circleOf({ visibility: 'PUBLIC', owners: ['powys'] as PartnerId[] })).toBe(PUBLIC);
    expect(circleOf({ visibility: 'PARTNERS', owners: [] })).toBe(PARTNERS);
  });

  it.each<[Circle, Circle, boolean]>([
    [PUBLIC, PUBLIC, true],
    [PUBLIC, PARTNERS, true],
    [PUBLIC, own('a'), true],
    [PARTNERS, PUBLIC, false],
    [PARTNERS, PARTNERS, true],
    [PARTNERS, own('a', 'b'), true],
    [own('a'), PUBLIC, false],
    [own('a'), PARTNERS, false],
    [own('a'), own('a'), true],
    [own('a', 'b'), own('b'), true],
    [own('a'), own('a', 'b'), false],
    [own('a'), own('b'), false],
  ])('%j covers %j: %s', (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });

  it('of a fact is what it says; where it says nothing, that of its stream; and of a first fact that says nothing, anyone', () => {
    expect(circleOfEvent({ visibility: 'OWN', partner: 'powys' }, PUBLIC)).toEqual(['powys']);
    expect(circleOfEvent({ partner: 'powys' }, own('gwynedd'))).toEqual(['gwynedd']);
    expect(circleOfEvent({ partner: 'powys' }, undefined)).toBe(PUBLIC);
  });
});
