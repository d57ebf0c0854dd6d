import type { Context } from './decider.ts';
import { sortDay } from './edtf/edtf.ts';
import { ensure } from './refusal.ts';
import { dayOf } from './words.ts';

/**
 * A happening cannot lie in the future of the rules' clock; a plan can. @throws Refusal
 * BAD_USER_INPUT.
 */
export function ensureHappened({
  occurred,
  now,
  field = 'occurred',
}: Pick<Context<unknown>, 'occurred' | 'now'> & Readonly<{ field?: string }>): void {
  const today = dayOf(now);
  ensure(sortDay(occurred) <= today, 'BAD_USER_INPUT', { field, problem: 'IN_THE_FUTURE', today });
}
