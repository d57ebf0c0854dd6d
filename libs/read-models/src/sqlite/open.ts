import { openingOf, type OpeningViews, type OpenViews, viewsOver } from '../runner/open.ts';
import { Catalogue } from './catalogue.ts';
import { SqliteSource } from './source.ts';
import { SqliteStore } from './store.ts';

/** Opens a set of views on SQLite. @throws ViewsUnusable where the file is someone else's, or damaged; nothing is written to it then. */
export async function openSqliteViews({
  url,
  onStatement,
  ...opened
}: OpeningViews): Promise<OpenViews> {
  const opening = openingOf(opened);
  const catalogue = new Catalogue(url.replace(/^sqlite:/, ''));
  const source = new SqliteSource({
    catalogue,
    layout: opening.layout,
    onStatement,
    pollMs: opened.pollMs,
  });
  return Promise.resolve(
    viewsOver({ ...opened, store: new SqliteStore(catalogue, opening), source }),
  );
}
