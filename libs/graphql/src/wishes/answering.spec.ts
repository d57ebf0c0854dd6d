import { describe, expect, it } from '@jest/globals';
import type { AnyDecider } from '@cylch/kernel';
import { answering } from './answering.ts';
import type { AnyWish } from './wish.ts';

const decider = (category: string): AnyDecider => ({
  category,
  initial: 0,
  begins: [],
  may: {},
  needs: {},
  decide: {},
  evolve: {},
});
const wishOf = (
  category: string,
  stream: (input: Readonly<{ thing: string }>, newId: () => string) => string = ({ thing }) =>
    thing,
): AnyWish =>
  ({
    name: 'link',
    wish: 'Link',
    decider: decider(category),
    stream,
    data: () => ({}),
  }) as unknown as AnyWish;
const [statement, assurance] = [wishOf('statement'), wishOf('assurance')];

describe('A wish that several rooms answer', () => {
  it('goes to the room whose kind of thing it names', () => {
    expect(answering([statement, assurance], { thing: 'assurance-1' })).toBe(assurance);
  });
  it('goes to none where it names another kind', () => {
    expect(answering([statement, assurance], { thing: 'partner-W06000023' })).toBeUndefined();
  });
});

describe('A wish that makes a thing', () => {
  const making = wishOf('risk', (_, newId) => newId());
  it('goes to the room of what it makes', () => {
    expect(answering([making], { thing: 'partner-W06000023' })).toBe(making);
  });
});
