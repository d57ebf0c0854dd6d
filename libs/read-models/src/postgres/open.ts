import { foldOptionsOf, type ViewsOptions, type OpenViews, viewsOver } from '../runner/open.ts';
import { openPostgresCatalogue } from './set-storage.ts';
import { PostgresSource } from './source.ts';
import { PostgresStore } from './store.ts';

/**
 * Opens a set of views on PostgreSQL. A process that only reads never starts the runner, and sees
 * what a runner elsewhere writes. @throws ViewsUnusable where a newer program keeps its views
 * there; what the server says where it does not answer.
 */
export async function openPostgresViews({
  url,
  onStatement,
  ...opened
}: ViewsOptions): Promise<OpenViews> {
  const opening = foldOptionsOf(opened);
  const catalogue = await openPostgresCatalogue(url);
  const { layout } = opening;
  const { pollMs } = opened;
  const source = new PostgresSource({ url, catalogue, layout, onStatement, pollMs });
  return viewsOver({ ...opened, store: new PostgresStore(catalogue, { url, opening }), source });
}
