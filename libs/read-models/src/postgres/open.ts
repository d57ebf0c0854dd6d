import { openingOf, type OpeningViews, type OpenViews, viewsOver } from '../runner/open.ts';
import { PostgresCatalogue } from './catalogue.ts';
import { PostgresSource } from './source.ts';
import { PostgresStore } from './store.ts';

/**
 * Opens a set of views on PostgreSQL. A process that only reads never starts the runner, and sees what a runner elsewhere
 * writes. @throws ViewsUnusable where a newer program keeps its views there; what the server says where it does not answer.
 */
export async function openPostgresViews({
  url,
  onStatement,
  ...opened
}: OpeningViews): Promise<OpenViews> {
  const opening = openingOf(opened);
  const catalogue = await PostgresCatalogue.open(url);
  const source = new PostgresSource({
    catalogue,
    layout: opening.layout,
    onStatement,
    pollMs: opened.pollMs,
  });
  return viewsOver({ ...opened, store: new PostgresStore(catalogue, opening), source });
}
