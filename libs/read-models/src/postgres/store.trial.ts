import type { TrialPostgres } from '@cylch/postgres/trial';
import type { TrialStore } from '../contract/trial.ts';
import type { ViewsOptions, OpenViews } from '../runner/open.ts';
import { openPostgresViews } from './open.ts';

export type PostgresStore = Omit<TrialStore, 'open'> &
  Readonly<{
    url: string;
    open: (opening: Omit<ViewsOptions, 'url'>) => Promise<OpenViews>;
  }>;

/** A database for views; all that was opened on it is closed before it goes. */
export async function postgresStore(postgres: TrialPostgres): Promise<PostgresStore> {
  const url = await postgres.fresh();
  const open: OpenViews[] = [];
  return {
    url,
    open: async (opening) => {
      const views = await openPostgresViews({ url, pollMs: 20, ...opening });
      const close = once(views.close);
      open.push({ ...views, close });
      return { ...views, close };
    },
    dispose: async () => {
      for (const { close } of open) await close();
    },
  };
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= run());
}
