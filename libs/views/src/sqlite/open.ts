import { type Day, type Edtf, sortDay, type Upcasters } from '@cylch/kernel';
import type { EventLog } from '@cylch/record';
import { lately } from '../fold/days.ts';
import type { Opening } from '../fold/happening.ts';
import { layoutOf } from '../fold/layout.ts';
import type { ViewSet } from '../projection.ts';
import { StoredViews } from '../query/stored-views.ts';
import type { Views } from '../views.ts';
import { build, type Progress } from './build.ts';
import { Catalogue } from './catalogue.ts';
import type { Comparison } from './compare.ts';
import { type RunnerStatus, ViewsRunner } from './runner.ts';
import { SqliteSource } from './source.ts';
import { verify } from './verify.ts';

export type OpeningViews = Readonly<{
  /** `sqlite:PATH` or a path: the catalogue; the sets lie beside it. */
  url: string;
  set: ViewSet;
  log: EventLog;
  upcasters?: Upcasters;
  onStatus?: (status: RunnerStatus) => void;
  /** Sees every statement that reads: for counting them. */
  onStatement?: (sql: string) => void;
  /** How often to look for what other processes wrote. */
  pollMs?: number;
}>;
export type OpenViews = Readonly<{
  views: Views;
  /** Not started: it may run here, or in another thread or process while this one only reads. */
  runner: ViewsRunner;
  /** Reads what a runner elsewhere has written, without waiting for the next look. */
  wake: () => void;
  /** Builds the set anew beside the one in use, which goes on answering, and puts it in its place. @throws PoisonedBuild */
  rebuild: (options?: Readonly<{ onProgress?: (progress: Progress) => void; signal?: AbortSignal }>) => Promise<void>;
  /** Builds the set anew to the place that the one in use has reached, compares every row, and throws the new one away. @throws ViewsNotBuilt */
  verify: (options?: Readonly<{ onProgress?: (progress: Progress) => void; signal?: AbortSignal }>) => Promise<Comparison>;
  close: () => Promise<void>;
}>;

/** A view could not fold an event, so that the new set would be behind the record for ever. */
export class PoisonedBuild extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'PoisonedBuild';
  }
}

/** Opens a set of views on SQLite. Reads answer once its file is built; {@link ViewsRunner} builds it and keeps it up to date. */
export function openSqliteViews(opening: OpeningViews): Promise<OpenViews> {
  return Promise.resolve().then(() => openNow(opening));
}

function openNow({ url, set, log, upcasters = {}, onStatus, onStatement, pollMs }: OpeningViews): OpenViews {
  const layout = layoutOf(set);
  const opening: Opening = { layout, upcasters, dayOf: lately<Edtf, Day | ''>(4096, sortDay) };
  const catalogue = new Catalogue(url.replace(/^sqlite:/, ''));
  const source = new SqliteSource({ catalogue, layout, onStatement, pollMs });
  const runner = new ViewsRunner({
    catalogue, log, opening, pollMs,
    onStatus: (status) => { source.refresh(); onStatus?.(status); },
  });
  return {
    views: new StoredViews(source), runner,
    wake: () => { source.refresh(); },
    rebuild: async ({ onProgress, signal = new AbortController().signal } = {}) => {
      const listed = catalogue.begin(layout.hash);
      try {
        const poison = await build({ path: listed.path, log, opening, signal, onProgress });
        if (poison !== undefined) throw new PoisonedBuild(`${poison.view} cannot fold ${poison.type} at position ${String(poison.position)}: ${poison.message}`);
      } catch (problem) {
        catalogue.abandon(listed);
        throw problem;
      }
      catalogue.adopt(listed);
      source.refresh();
    },
    verify: (options) => verify({ catalogue, log, opening, ...options }),
    close: async () => {
      await runner.stop();
      source.close();
      catalogue.close();
    },
  };
}
