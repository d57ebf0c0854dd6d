import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@cylch/graphql';
import { Refusal, type StreamId } from '@cylch/kernel';
import type { RaiseRiskInput } from './risk.inputs.ts';
import { RaiseRisk } from './risk.commands.ts';

const secretariat: Caller = { actor: { sub: 'someone', role: 'SECRETARIAT' } };
const dataOf = (more: Partial<RaiseRiskInput>): object =>
  RaiseRisk.definition.data(
    { commandId: '1', name: { en: 'Too few' }, ...more },
    secretariat,
    (category) => `${category}-1` as StreamId,
  );

describe('A rating given with a risk', () => {
  it('needs its reason', () => {
    expect(() => dataOf({ rating: 'RED' })).toThrow(Refusal);
  });
  it('is taken with its reason', () => {
    expect(dataOf({ rating: 'RED', reason: 'Nobody came' })).toEqual({
      name: { en: { plain: 'Too few' } },
      rating: 'RED',
    });
  });
  it('may be left out, and then no reason is needed', () => {
    expect(dataOf({})).toEqual({ name: { en: { plain: 'Too few' } } });
  });
});
