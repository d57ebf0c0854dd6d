import type { Recorded } from '@cylch/kernel';
import type { AnyProjection, Projection } from '@cylch/read-models';

export type Row = Readonly<Record<string, unknown>>;
type Fold = (row: Row | undefined, event: Recorded, key: string) => Row | null;

/** Rows of a view after some facts, folded by key as the runner of the views does. */
export function rowsAfter(
  events: readonly Recorded[],
  { keys, on }: AnyProjection,
): readonly Row[] {
  const rows = new Map<string, Row>();
  const folds = on as Readonly<Record<string, Fold | undefined>>;
  for (const event of events) {
    const step = folds[event.type];
    for (const key of step === undefined ? [] : (keys?.(event) ?? [event.stream])) {
      const row = step?.(rows.get(key), event, key) ?? undefined;
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
