import type { LogPosition, Position } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import { retry } from '@cylch/retry';
import type { PoisonReport } from '../fold/poison.ts';
import { CheckpointMoved } from '../store/checkpoint.ts';
import { built, type Progress } from './build.ts';
import { SetDamaged } from './problems.ts';
import type { Listed } from './set-storage.ts';
import type { Folding, Store } from './store.ts';

/**
 * How the views are getting on. `poisoned` stands until the process starts again; `failed` says why
 * it is trying anew.
 */
export type RunnerStatus = Readonly<{
  state: 'STOPPED' | 'BUILDING' | 'FOLLOWING' | 'POISONED' | 'FAILED';
  position: Position;
  building?: Progress;
  poisoned?: PoisonReport;
  failed?: string;
}>;
export type Running = Readonly<{
  store: Store;
  log: EventLog;
  hash: string;
  /** After each batch, and wherever the state changes. */
  onStatus?: ((status: RunnerStatus) => void) | undefined;
  /**
   * How often to look for a set that another process has built, and how long to wait after a
   * failure.
   */
  pollMs?: number | undefined;
}>;

const POLL_MS = 500;

/**
 * Keeps one set of views up to date: builds it where there is none, then follows the record. One at
 * a time writes.
 */
export class ViewsRunner {
  readonly #running: Running;
  #status: RunnerStatus = { state: 'STOPPED', position: 0 as Position };
  #ending = new AbortController();
  #done: Promise<void> | undefined;

  constructor(running: Running) {
    this.#running = running;
  }

  /** How it is getting on, as `onStatus` was told last. */
  status(): RunnerStatus {
    return this.#status;
  }
  /**
   * Begins, and goes on in the background: failures are tried again and told by its status. Started
   * twice, it runs once.
   */
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
    const { pollMs = POLL_MS } = this.#running;
    const onFailure = (problem: unknown): void => {
      if (!signal.aborted && !(problem instanceof CheckpointMoved))
        this.#tell({ state: 'FAILED', failed: String(problem) });
    };
    while (!signal.aborted) {
      const poison = await retry(() => this.#serve(signal), { pauseMs: pollMs, signal, onFailure });
      if (poison !== undefined) return;
    }
    if (this.#status.state !== 'POISONED') this.#tell({ state: 'STOPPED' });
  }

  /** One set, until it is poisoned, replaced or no longer wanted. */
  async #serve(signal: AbortSignal): Promise<PoisonReport | undefined> {
    const { store, hash, pollMs = POLL_MS } = this.#running;
    await store.catalogue.sweep();
    const listed = (await store.catalogue.current(hash)) ?? (await this.#build(signal));
    const replaced = new AbortController();
    const look = async (): Promise<void> => {
      if ((await store.catalogue.current(hash))?.id !== listed.id) replaced.abort();
    };
    // Where the catalogue cannot be asked, folding soon says so.
    const timer = setInterval(() => {
      look().catch(() => undefined);
    }, pollMs).unref();
    let set: Folding | undefined;
    try {
      set = await store.follow(listed);
      return await this.#follow(set, AbortSignal.any([signal, replaced.signal]));
    } catch (problem) {
      if (problem instanceof SetDamaged) await store.catalogue.retire(listed);
      throw problem;
    } finally {
      clearInterval(timer);
      await set?.close();
    }
  }

  async #build(signal: AbortSignal): Promise<Listed> {
    const { store, log, hash } = this.#running;
    const onProgress = (building: Progress): void => {
      this.#tell({ state: 'BUILDING', building });
    };
    onProgress({ done: 0, total: 0 });
    let adopted: Listed | undefined;
    await built({ store, log, hash, signal, onProgress }, async (listed) => {
      await store.catalogue.adopt(listed);
      adopted = listed;
    });
    return adopted as unknown as Listed;
  }

  async #follow(set: Folding, signal: AbortSignal): Promise<PoisonReport | undefined> {
    this.#tell({ state: 'FOLLOWING', position: set.at.position as Position });
    for await (const { events } of this.#running.log.follow(
      set.at.logPosition as LogPosition,
      signal,
    )) {
      const poisoned = await set.fold(events);
      this.#tell({
        state: poisoned === undefined ? 'FOLLOWING' : 'POISONED',
        position: set.at.position as Position,
        ...(poisoned && { poisoned }),
      });
      if (poisoned !== undefined) return poisoned;
    }
    return undefined;
  }

  #tell(news: Partial<RunnerStatus> & Pick<RunnerStatus, 'state'>): void {
    this.#status = { position: this.#status.position, ...news };
    this.#running.onStatus?.(this.#status);
  }
}
