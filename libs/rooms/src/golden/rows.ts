import type { Recorded } from '@cylch/kernel';
import type { AnyProjection, Projection } from '@cylch/views';

export type Row = Readonly<Record<string, unknown>>;
type Fold = (row: Row | undefined, fact: Recorded, key: string) => Row | null;

/** Rows of a view after some facts, folded by key as the runner of the views does. */
export function rowsAfter(facts: readonly Recorded[], { keys, on }: AnyProjection): readonly Row[] {
  const rows = new Map<string, Row>();
  const folds = on as Readonly<Record<string, Fold | undefined>>;
  for (const fact of facts) {
    const step = folds[fact.type];
    for (const key of step === undefined ? [] : (keys?.(fact) ?? [fact.stream])) {
      const row = step?.(rows.get(key), fact, key) ?? undefined;
      if (row === undefined) rows.delete(key);
      else rows.set(key, row);
    }
  }
  return [...rows.values()];
}

/** What queries filter and sort a row by. */
export const columnsOf = (row: Row, projection: AnyProjection): Row =>
  (projection as Projection<Row>).columns(row);

/** The kind of column that a value can stand in; none of them where it can stand in no column. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value))
    return value.every((part) => typeof part === 'string') ? 'set' : 'mixed';
  if (typeof value === 'string') return 'text';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
