import type { Dependency, DependsOn } from './depends-on.ts';
import type { Foldable } from './foldable.ts';
import type { DataOf, Decided, Message, When } from './message.ts';
import { ensure } from './refusal.ts';
import type { Actor, Edtf, Instant } from './words.ts';

/**
 * What a rule may look at besides its own stream: the clock, who asks, when it is said to have
 * occurred, the streams it needs.
 */
export type Context<Dependencies> = Readonly<{
  now: Instant;
  actor: Actor;
  occurred: Edtf;
  dependencies: Readonly<Dependencies>;
}>;

/**
 * All the rules of one kind of stream, as tables of pure functions: one entry for every command in
 * `authorise`, `dependsOn` and `decide`, one for every fact in `evolve`. A missing entry does not
 * compile.
 */
export interface Decider<
  State,
  W extends Message,
  F extends Message,
  Dependencies extends object = object,
> {
  /** First part of the stream's name: `reflection` in `reflection-<uuid>`. */
  readonly category: string;
  readonly initial: State;
  /** Commands that begin a stream; any other command on a stream that is not there is NOT_FOUND. */
  readonly creates: readonly W['type'][];
  /** May this actor command this? Read by the policy and by the printed authorisation matrix. */
  readonly authorise: {
    readonly [T in W['type']]: (actor: Actor, data: DataOf<W, T>, state: State) => boolean;
  };
  /**
   * Streams a command looks at, read from the record itself: a rule never decides on a stale view.
   */
  readonly dependsOn: {
    readonly [T in W['type']]: (data: DataOf<W, T>, state: State) => DependsOn<Dependencies>;
  };
  /**
   * Returns the facts that follow, or refuses. A fact that names its own `occurred` did not occur
   * when the command did.
   */
  readonly decide: {
    readonly [T in W['type']]: (
      data: DataOf<W, T>,
      state: State,
      context: Context<Dependencies>,
    ) => readonly (F & Partial<When>)[];
  };
  /** The state after a fact. It never refuses: what is recorded has happened. */
  readonly evolve: {
    readonly [T in F['type']]: (state: State, data: DataOf<F, T>, when: When) => State;
  };
}

/**
 * A decider whose commands and facts do not matter here: for what dispatches a command to its rule.
 */
export interface AnyDecider<State = unknown> extends Foldable<State> {
  readonly creates: readonly string[];
  readonly authorise: object;
  readonly dependsOn: object;
  readonly decide: object;
}

/** What a rule of a decider takes as its data; never where the decider has no rule of that name. */
export type DataOfRule<D extends Readonly<{ decide: object }>, T> = T extends keyof D['decide']
  ? D['decide'][T] extends (data: infer Data, ...rest: never) => unknown
    ? Data
    : never
  : never;

/**
 * The same checks in the same order wherever a command is decided: there? allowed? @throws Refusal
 * NOT_FOUND, FORBIDDEN
 */
export function admit<S>(
  decider: AnyDecider<S>,
  command: Message,
  on: Readonly<{ actor: Actor; begun: boolean; state: S }>,
): void {
  ensure(on.begun || decider.creates.includes(command.type), 'NOT_FOUND');
  const authorise = decider.authorise as Readonly<
    Record<string, (actor: Actor, data: object, state: S) => boolean>
  >;
  ensure(authorise[command.type]?.(on.actor, command.data, on.state) === true, 'FORBIDDEN');
}

type Rule<S> = (data: object, state: S, context: Context<object>) => readonly Decided[];
type Ask<S> = (data: object, state: S) => Readonly<Record<string, Dependency>>;

/** The facts that follow from a command, for callers that know the decider only by its name. */
export const decide = <S>(
  decider: AnyDecider<S>,
  command: Message,
  state: S,
  context: Context<object>,
): readonly Decided[] =>
  ((decider.decide as Readonly<Record<string, Rule<S>>>)[command.type] as Rule<S>)(
    command.data,
    state,
    context,
  );

/** The streams that a command needs, by the name under which its rule knows them. */
export const dependenciesOf = <S>(
  decider: AnyDecider<S>,
  command: Message,
  state: S,
): ReturnType<Ask<S>> =>
  ((decider.dependsOn as Readonly<Record<string, Ask<S>>>)[command.type] as Ask<S>)(
    command.data,
    state,
  );
