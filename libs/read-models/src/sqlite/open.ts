import { foldOptionsOf, type ViewsOptions, type OpenViews, viewsOver } from '../runner/open.ts';
import { SetSource } from '../runner/source.ts';
import { sqliteSets } from './readable.ts';
import { openSqliteCatalogue } from './set-storage.ts';
import { SqliteStore } from './store.ts';

/** Looking is cheap here. */
const POLL_MS = 50;

/**
 * Opens a set of views on SQLite. @throws ViewsUnusable where the file is someone else's, or
 * damaged; nothing is written to it then.
 */
export async function openSqliteViews({
  url,
  onStatement,
  ...opened
}: ViewsOptions): Promise<OpenViews> {
  const opening = foldOptionsOf(opened);
  const path = url.replace(/^sqlite:/, '');
  const catalogue = openSqliteCatalogue(path);
  const source = new SetSource({
    catalogue,
    sets: sqliteSets(path, onStatement),
    layout: opening.layout,
    pollMs: opened.pollMs ?? POLL_MS,
  });
  await source.refresh();
  return viewsOver({ ...opened, store: new SqliteStore(catalogue, { path, opening }), source });
}
