import type { Decided, When } from './message.ts';
import type { Edtf } from './words.ts';

/**
 * What folding a stream needs, and no more: every decider has it, and so has `presence`, which
 * decides nothing.
 */
export interface Foldable<State = unknown> {
  /** First part of the names of such streams; told where a fact is not known to them. */
  readonly category: string;
  readonly initial: State;
  readonly evolve: object;
  /**
   * For facts that `evolve` does not name: only where streams of every kind are looked at alike.
   */
  readonly evolveAny?: (state: State, data: object) => State;
}

type Step<State> = (state: State, data: object, when: When) => State;

/**
 * The state of a stream after its facts. A fact that is not known to it is a fault of the code, and
 * stops.
 */
export function fold<State>(
  { category, initial, evolve, evolveAny }: Foldable<State>,
  events: Iterable<Decided>,
): State {
  const steps = evolve as Readonly<Record<string, Step<State>>>;
  let state = initial;
  for (const { type, data, occurred = '' as Edtf } of events) {
    const step = steps[type] ?? evolveAny;
    if (step === undefined) throw new Error(`${category} does not know how ${type} changes it`);
    state = step(state, data, { occurred });
  }
  return state;
}
