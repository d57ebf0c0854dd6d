import type { LogPosition, Position } from '@cylch/kernel';
import type { EventLog } from '@cylch/record';
import type { Database } from 'better-sqlite3';
import type { Opening } from '../fold/happening.ts';
import type { PoisonReport } from '../fold/poison.ts';
import { build, type Progress } from './build.ts';
import type { Catalogue, Listed } from './catalogue.ts';
import { CheckpointMoved } from './checkpoint.ts';
import { Folder } from './folder.ts';
import { isDamage, SetDamaged } from './problems.ts';
import { openForWriting } from './set-file.ts';

/** How the views are getting on. `poisoned` stands until the process starts again; `failed` says why it is trying anew. */
export type RunnerStatus = Readonly<{
  state: 'STOPPED' | 'BUILDING' | 'FOLLOWING' | 'POISONED' | 'FAILED';
  position: Position; building?: Progress; poisoned?: PoisonReport; failed?: string;
}>;
export type Running = Readonly<{
  catalogue: Catalogue; log: EventLog; opening: Opening;
  /** After each batch, and wherever the state changes. */
  onStatus?: ((status: RunnerStatus) => void) | undefined;
  /** How often to look for a file that another process has built, and how long to wait after a failure. */
  pollMs?: number | undefined;
}>;

/** Keeps one set of views up to date: builds it where there is none, then follows the record. One at a time writes. */
export class ViewsRunner {
  readonly #running: Running;
  #status: RunnerStatus = { state: 'STOPPED', position: 0 as Position };
  #ending = new AbortController();
  #done: Promise<void> | undefined;

  constructor(running: Running) { this.#running = running; }

  status(): RunnerStatus { return this.#status; }
  start(): void {
    if (this.#done !== undefined) return;
    this.#ending = new AbortController();
    this.#done = this.#run(this.#ending.signal);
  }
  /** Resolves once the batch at hand is written or given up. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#done;
    this.#done = undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const poison = await this.#serve(signal);
        if (poison !== undefined) return;
      } catch (problem) {
        if (signal.aborted) break;
        if (!(problem instanceof CheckpointMoved)) this.#tell({ state: 'FAILED', failed: String(problem) });
        await pause(this.#running.pollMs ?? 500, signal);
      }
    }
    if (this.#status.state !== 'POISONED') this.#tell({ state: 'STOPPED' });
  }

  /** One file, until it is poisoned, replaced or no longer wanted. */
  async #serve(signal: AbortSignal): Promise<PoisonReport | undefined> {
    const { catalogue, opening } = this.#running;
    catalogue.sweep();
    const listed = catalogue.current(opening.layout.hash) ?? (await this.#build(signal));
    const replaced = new AbortController();
    const timer = setInterval(() => {
      if (catalogue.current(listed.hash)?.id !== listed.id) replaced.abort();
    }, this.#running.pollMs ?? 500).unref();
    let db: Database | undefined;
    try {
      db = openForWriting(listed.path);
      return await this.#follow(db, AbortSignal.any([signal, replaced.signal]));
    } catch (problem) {
      if (problem instanceof SetDamaged) catalogue.retire(listed);
      throw problem;
    } finally {
      clearInterval(timer);
      db?.close();
    }
  }

  async #build(signal: AbortSignal): Promise<Listed> {
    const { catalogue, log, opening } = this.#running;
    const listed = catalogue.begin(opening.layout.hash);
    try {
      const onProgress = (building: Progress): void => { this.#tell({ state: 'BUILDING', building }); };
      onProgress({ done: 0, total: 0 });
      await build({ path: listed.path, log, opening, signal, onProgress });
    } catch (problem) {
      catalogue.abandon(listed);
      throw problem;
    }
    catalogue.adopt(listed);
    return listed;
  }

  async #follow(db: Database, signal: AbortSignal): Promise<PoisonReport | undefined> {
    const folder = new Folder(db, this.#running.opening);
    this.#tell({ state: 'FOLLOWING', position: folder.at.position as Position });
    for await (const { events } of this.#running.log.follow(folder.at.logPosition as LogPosition, signal)) {
      const poisoned = foldDurably(db, folder, events);
      this.#tell({ state: poisoned === undefined ? 'FOLLOWING' : 'POISONED', position: folder.at.position as Position, ...(poisoned && { poisoned }) });
      if (poisoned !== undefined) return poisoned;
    }
    return undefined;
  }

  #tell(news: Partial<RunnerStatus> & Pick<RunnerStatus, 'state'>): void {
    this.#status = { position: this.#status.position, ...news };
    this.#running.onStatus?.(this.#status);
  }
}

/** A batch and its checkpoint in one transaction; one that fails leaves nothing behind, neither in the file nor in memory. */
export function foldDurably(db: Database, folder: Folder, events: Parameters<Folder['fold']>[0]): PoisonReport | undefined {
  try {
    return db.transaction(() => folder.fold(events)).immediate();
  } catch (problem) {
    if (isDamage(problem)) throw new SetDamaged(db.name, problem);
    folder.forget();
    throw problem;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => { clearTimeout(timer); resolve(); };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
