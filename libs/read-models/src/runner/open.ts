import { type Day, type Edtf, sortDay, type Upcasters } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import { lately } from '../fold/days.ts';
import type { FoldOptions } from '../fold/happening.ts';
import { layoutOf } from '../fold/layout.ts';
import type { ViewSet } from '../projection.ts';
import { type Source, StoredViews } from '../query/stored-views.ts';
import type { Views } from '../views.ts';
import { built, type Progress } from './build.ts';
import type { Comparison } from './compare.ts';
import { PoisonedBuild } from './problems.ts';
import { type RunnerStatus, ViewsRunner } from './runner.ts';
import type { Store } from './store.ts';
import { verify } from './verify.ts';

/** What a set of views is opened with. */
export type ViewsOptions = Readonly<{
  /**
   * `sqlite:PATH` or a path: the catalogue, beside which the sets lie; or `postgres://…`, a
   * database that holds both.
   */
  url: string;
  set: ViewSet;
  log: EventLog;
  upcasters?: Upcasters;
  /** Told after each batch, and wherever the state of the runner changes. */
  onStatus?: (status: RunnerStatus) => void;
  /** Sees every statement that reads: for counting them. */
  onStatement?: (sql: string) => void;
  /**
   * How often to look for what other processes wrote, in milliseconds; left out, as suits the
   * store.
   */
  pollMs?: number;
}>;
type Telling = Readonly<{ onProgress?: (progress: Progress) => void; signal?: AbortSignal }>;
/**
 * A set of views that is open in this process. Until it is built, reading rows throws
 * ViewsNotBuilt.
 */
export type OpenViews = Readonly<{
  views: Views;
  /** Names the set: equal hashes fold the same record into the same rows. */
  hash: string;
  /** Not started: it may run here, or in another thread or process while this one only reads. */
  runner: ViewsRunner;
  /** Reads what a runner elsewhere has written, without waiting for the next look. */
  wake: () => void;
  /**
   * Builds the set anew beside the one in use, which goes on answering, and puts it in its place.
   * @throws PoisonedBuild
   */
  rebuild: (options?: Telling) => Promise<void>;
  /**
   * Builds the set anew to the place that the one in use has reached, compares every row, and
   * throws the new one away. @throws ViewsNotBuilt
   */
  verify: (options?: Telling) => Promise<Comparison>;
  /** Stops the runner after the batch at hand, then closes what reads. */
  close: () => Promise<void>;
}>;

export const foldOptionsOf = ({
  set,
  upcasters = {},
}: Pick<ViewsOptions, 'set' | 'upcasters'>): FoldOptions => ({
  layout: layoutOf(set),
  upcasters,
  dayOf: lately<Edtf, Day | ''>(4096, sortDay),
});

/** What reads a store of views, in this process. */
export interface Reading extends Source {
  /** Looks at what was written since. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}
export type StoreAndSource = Pick<ViewsOptions, 'log' | 'onStatus' | 'pollMs'> &
  Readonly<{ store: Store; source: Reading }>;

/**
 * Views over any store. Reads answer once its set is built; {@link ViewsRunner} builds it and keeps
 * it up to date.
 */
export function viewsOver({ store, source, log, onStatus, pollMs }: StoreAndSource): OpenViews {
  const { hash } = source.layout;
  const building = { store, log, hash };
  const refresh = (): void => {
    void source.refresh();
  };
  const runner = new ViewsRunner({
    ...building,
    pollMs,
    onStatus: (status) => {
      refresh();
      onStatus?.(status);
    },
  });
  return {
    views: new StoredViews(source),
    hash,
    runner,
    wake: refresh,
    rebuild: async (options) => {
      await built({ ...building, ...options }, async (listed, poison) => {
        if (poison !== undefined)
          throw new PoisonedBuild(
            `${poison.view} cannot fold ${poison.type} at position ${String(poison.position)}: ${poison.message}`,
          );
        await store.catalogue.adopt(listed);
      });
      await source.refresh();
    },
    verify: (options) => verify({ ...building, ...options }),
    close: async () => {
      await runner.stop();
      await source.close();
      await store.catalogue.close();
    },
  };
}
