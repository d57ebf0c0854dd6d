import type { Actor, Edtf, Instant, StreamId } from './words.ts';
import { ensure } from './refusal.ts';

/** A fact that happened, or a command that it may: the only two shapes that rules exchange. */
export type Message<T extends string = string, D extends object = object> = Readonly<{
  type: T;
  data: Readonly<D>;
}>;
export type DataOf<M extends Message, T extends M['type']> = Extract<M, { type: T }>['data'];

/** What a rule may look at besides its own stream: the clock, who asks, when it is said to have occurred, the streams it needs. */
export type Context<Dependencies> = Readonly<{
  now: Instant;
  actor: Actor;
  occurred: Edtf;
  dependencies: Readonly<Dependencies>;
}>;

/** What an evolution sees of a fact besides its data. */
export type When = Readonly<{ occurred: Edtf }>;
/** A fact as a rule returns it. */
export type Decided = Message & Partial<When>;

/** One stream of another kind, folded from the record before a rule runs. */
export type DependsOnStream<State> = Readonly<{ decider: AnyDecider<State>; stream: StreamId }>;
/** Several streams of one kind, folded into a map by stream. */
export type DependsOnStreams<State> = Readonly<{
  decider: AnyDecider<State>;
  streams: readonly StreamId[];
}>;
/** Rows of a view, read when it has every fact recorded before: for a rule about a set, such as each open commitment. */
export type DependsOnRows = Readonly<{
  view: string;
  where: Readonly<Record<string, string | number | readonly string[]>>;
}>;
/** A row of such a set, by its key. */
export type Found<Row extends object = object> = Readonly<{ key: string; row: Row }>;
type NeedOf<T> = [T] extends [ReadonlyMap<StreamId, infer S> | undefined]
  ? DependsOnStreams<S>
  : [T] extends [readonly unknown[] | undefined]
    ? DependsOnRows
    : DependsOnStream<T>;
/** What a command looks at, by the name under which its rule knows it; what only some commands look at is optional. */
export type DependsOn<Dependencies> = {
  readonly [K in keyof Dependencies]: NeedOf<Dependencies[K]>;
};

/**
 * All the rules of one kind of stream, as tables of pure functions: one entry for every command in `may`,
 * `needs` and `decide`, one for every fact in `evolve`. A missing entry does not compile.
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
  /** Streams a command looks at, read from the record itself: a rule never decides on a stale view. */
  readonly dependsOn: {
    readonly [T in W['type']]: (data: DataOf<W, T>, state: State) => DependsOn<Dependencies>;
  };
  /** Returns the facts that follow, or refuses. A fact that names its own `occurred` did not occur when the command did. */
  readonly decide: {
    readonly [T in W['type']]: (
      data: DataOf<W, T>,
      state: State,
      context: Context<Dependencies>,
    ) => readonly (F & Partial<When>)[];
  };
  readonly evolve: {
    readonly [T in F['type']]: (state: State, data: DataOf<F, T>, when: When) => State;
  };
}

/** A decider whose commands and facts do not matter here: only what folding it gives. */
export interface AnyDecider<State = unknown> {
  readonly category: string;
  readonly initial: State;
  readonly creates: readonly string[];
  readonly authorise: object;
  readonly dependsOn: object;
  readonly decide: object;
  readonly evolve: object;
  /** For facts that `evolve` does not name: only where streams of every kind are looked at alike. */
  readonly evolveAny?: (state: State, data: object) => State;
}

/** What a rule of a decider takes as its data; never where the decider has no rule of that name. */
export type DataOfRule<D extends AnyDecider, T> = T extends keyof D['decide']
  ? D['decide'][T] extends (data: infer Data, ...rest: never) => unknown
    ? Data
    : never
  : never;

type Step<State> = (state: State, data: object, when: When) => State;

/** The state of a stream after its facts. A fact that the decider does not know is a fault of the code, and stops. */
export function fold<State>(
  decider: AnyDecider<State>,
  events: Iterable<Message & Partial<When>>,
): State {
  const steps = decider.evolve as Readonly<Record<string, Step<State>>>;
  let state = decider.initial;
  for (const { type, data, occurred = '' as Edtf } of events) {
    const step = steps[type] ?? decider.evolveAny;
    if (step === undefined)
      throw new Error(`${decider.category} does not know how ${type} changes it`);
    state = step(state, data, { occurred });
  }
  return state;
}

/** The same checks in the same order wherever a command is decided: there? allowed? */
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
type Ask<S> = (
  data: object,
  state: S,
) => Readonly<Record<string, DependsOnStream<unknown> | DependsOnStreams<unknown> | DependsOnRows>>;

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
