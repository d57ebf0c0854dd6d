import { deepStrictEqual, throws } from 'node:assert/strict';
import { admit, type Decider } from './decider.ts';
import { fold } from './foldable.ts';
import type { Message, When } from './message.ts';
import { Refusal, type RefusalValues } from './refusal.ts';
import type { RefusalCode } from './refusals.ts';
import { type Actor, dayOf, type Edtf, type Instant } from './words.ts';

const someone: Actor = { sub: 'someone', role: 'SECRETARIAT' };
type Occasion<K> = { now?: Instant; actor?: Actor; dependencies?: K; occurred?: Edtf };

/**
 * Rules in sentences: given what happened, when someone commands, then these facts, or this
 * refusal.
 */
export const given = <S, W extends Message, F extends Message, K extends object>(
  decider: Decider<S, W, F, K>,
  ...past: readonly (F & Partial<When>)[]
) => ({
  /** Someone commands: the secretariat at 10:00 UTC on 15 June 2026, unless said. */
  when: (
    command: W,
    {
      now = '2026-06-15T10:00:00.000Z' as Instant,
      actor = someone,
      dependencies = {} as K,
      occurred,
    }: Occasion<K> = {},
  ) => {
    const run = (): readonly (F & Partial<When>)[] => {
      const state = fold<S>(decider, past);
      admit(decider, command, { actor, begun: past.length > 0, state });
      const context = {
        now,
        actor,
        dependencies,
        occurred: occurred ?? (dayOf(now) as string as Edtf),
      };
      return decider.decide[command.type as W['type']](command.data, state, context);
    };
    return {
      /**
       * These facts follow, and no others, in this order. @throws AssertionError where others do,
       * Refusal where none may
       */
      then: (...events: readonly (F & Partial<When>)[]): void => deepStrictEqual(run(), events),
      /** With the values that its sentence is filled in with, as far as they are named here. */
      refused: (code: RefusalCode, values: RefusalValues = {}): void =>
        throws(
          run,
          (problem: unknown) =>
            problem instanceof Refusal &&
            problem.code === code &&
            Object.entries(values).every(([name, value]) => problem.values[name] === value),
        ),
    };
  },
});
