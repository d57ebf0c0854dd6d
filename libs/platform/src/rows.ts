import type { ExecutorPorts } from '@cylch/commands';
import { type DependsOnRows, Refusal } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import type { Projection, Views, ViewSet } from '@cylch/read-models';

/**
 * How long a rule about a set waits for the views, in milliseconds, and how many rows it may look
 * at.
 */
const PATIENCE_MS = 5_000;
const MOST = 5_000;

type Kept = Readonly<{ log: Pick<EventLog, 'head'>; views: Views; set: ViewSet }>;

/** Rows for rules: of views that have every fact which was recorded when the rule asked. */
export const rowsOf =
  ({ log, views, set }: Kept): NonNullable<ExecutorPorts['rows']> =>
  async <Row extends object>({ view, where }: DependsOnRows<Row>) => {
    const projection = set.projections.find(({ name }) => name === view) as
      Projection<Row, never> | undefined;
    if (projection === undefined) throw new Error(`${view} is not in the set of views`);
    const head = await log.head();
    const reached = await views.checkpoint();
    const place = reached.logPosition >= head ? reached : await views.reachedLog(head, PATIENCE_MS);
    if (place === undefined)
      throw new Refusal('STALE_VIEW', { position: '…', viewsPosition: String(reached.position) });
    const { rows } = await views.page(projection, {
      at: place.position,
      reader: { sees: 'ALL' },
      where,
      limit: MOST,
    });
    return rows.map(({ key, row }) => ({ key, row }));
  };
