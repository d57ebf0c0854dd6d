import { ensure, type PartnerId } from '@cylch/kernel';
import type { Caller } from '../caller.ts';

/**
 * The partner that an input names; left out, the one that the caller's token names. @throws Refusal
 * BAD_USER_INPUT where neither does.
 */
export function actingFor(named: string | null | undefined, { actor }: Caller): PartnerId {
  const partner = (named ?? actor.partner) as PartnerId | undefined;
  ensure(partner !== undefined, 'BAD_USER_INPUT', { field: 'partner', problem: 'REQUIRED' });
  return partner;
}
