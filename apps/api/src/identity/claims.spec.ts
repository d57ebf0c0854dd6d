import { describe, expect, it } from '@jest/globals';
import { Refusal, sentence } from '@cylch/kernel';
import { callerOf, type Claims } from './claims.ts';

const POWYS = { sub: 'carys', role: 'PARTNER', partner: 'partner-W06000023', name: 'Carys' };

const refusedFor = (claims: Claims): Refusal => {
  try {
    callerOf(claims);
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal;
    throw refusal;
  }
  throw new Error('was taken');
};

describe('what a token says', () => {
  it('is who acts, as what, and for whom', () => {
    expect(callerOf(POWYS)).toEqual({
      actor: { sub: 'carys', role: 'PARTNER', partner: 'partner-W06000023' },
      name: 'Carys',
    });
  });

  it('may name the role in small letters', () => {
    expect(callerOf({ sub: 'eleri', role: 'evaluator' }).actor.role).toBe('EVALUATOR');
  });

  it('never makes a person the system', () => {
    expect(refusedFor({ sub: 'mallory', role: 'SYSTEM' }).values['claim']).toBe('role');
  });

  it.each([
    ['sub', { ...POWYS, sub: undefined }],
    ['sub', { ...POWYS, sub: ' ' }],
    ['role', { ...POWYS, role: 'MINISTER' }],
    ['role', { ...POWYS, role: ['PARTNER'] }],
    ['partner', { ...POWYS, partner: undefined }],
    ['partner', { ...POWYS, partner: 'cycle-2025-26' }],
    ['partner', { sub: 'eleri', role: 'EVALUATOR', partner: 7 }],
    ['name', { ...POWYS, name: 'x'.repeat(201) }],
  ])('is refused, and says so, where its %s cannot be used', (claim, claims) => {
    const refusal = refusedFor(claims);
    expect(refusal.code).toBe('UNAUTHENTICATED');
    expect(refusal.values['claim']).toBe(claim);
    expect(sentence(refusal, 'cy')).toContain(claim);
  });
});
