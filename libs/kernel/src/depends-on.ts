import type { DependsOnRows, Found } from './asked-rows.ts';
import type { Foldable } from './foldable.ts';
import type { StreamId } from './words.ts';

/** One stream of another kind, folded from the record before a rule runs. */
export type DependsOnStream<State> = Readonly<{ foldedBy: Foldable<State>; stream: StreamId }>;
/** Several streams of one kind, folded into a map by stream. */
export type DependsOnStreams<State> = Readonly<{
  foldedBy: Foldable<State>;
  streams: readonly StreamId[];
}>;
type NeedOf<T> = [T] extends [ReadonlyMap<StreamId, infer S> | undefined]
  ? DependsOnStreams<S>
  : [T] extends [readonly Found<infer Row>[] | undefined]
    ? DependsOnRows<Row>
    : DependsOnStream<T>;
/**
 * What a command looks at, by the name under which its rule knows it; what only some commands look
 * at is optional.
 */
export type DependsOn<Dependencies> = {
  readonly [K in keyof Dependencies]: NeedOf<Dependencies[K]>;
};
/** Any of these, for code that only reads them. */
export type Dependency = DependsOnStream<unknown> | DependsOnStreams<unknown> | DependsOnRows;
