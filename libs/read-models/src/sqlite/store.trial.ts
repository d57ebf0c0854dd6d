import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrialStore } from '../contract/trial.ts';
import type { ViewsOptions, OpenViews } from '../runner/open.ts';
import { openSqliteViews } from './open.ts';

export type SqliteStore = Omit<TrialStore, 'open'> &
  Readonly<{
    folder: string;
    url: string;
    open: (opening: Omit<ViewsOptions, 'url'>) => Promise<OpenViews>;
  }>;

/** A folder for the files of views; all that was opened on it is closed before it goes. */
export function sqliteStore(): SqliteStore {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  const url = join(folder, 'views.db');
  const open: OpenViews[] = [];
  return {
    folder,
    url,
    open: async (opening) => {
      const views = await openSqliteViews({ url, pollMs: 10, ...opening });
      open.push(views);
      return views;
    },
    dispose: async () => {
      for (const { runner } of open) await runner.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
