import { setTimeout as pause } from 'node:timers/promises';
import type { Executes, ExecutorPorts } from '@cylch/commands';
import {
  PROCESS_MANAGERS,
  type Checkpoints,
  type RunningProcessManagers,
  runProcessManagers,
} from '@cylch/process-managers';
import { ensure, type LogPosition } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import { retry } from '@cylch/retry';

/**
 * What reacting needs: the record, the ports that commands are carried through, and where the
 * checkpoints lie.
 */
export type Reacting = Readonly<{
  log: EventLog;
  /** Nest’s CommandBus. */
  bus: Executes;
  ports: Pick<ExecutorPorts, 'rows' | 'upcasters'>;
  checkpoints: () => Promise<Checkpoints>;
  /** Does another process react where this one does not? */
  elsewhere: boolean;
  onTrouble?: ((what: object, message: string) => void) | undefined;
  /** How long another process may stand still before it is taken for gone, in milliseconds. */
  stillMs?: number;
}>;
type Running = Readonly<{ processes: RunningProcessManagers; checkpoints: Checkpoints }>;

const LOOK_MS = 100;
const RETRY_MS = 1_000;
const STILL_MS = 60_000;

/** What reacts to facts across features, from when it is started until it is stopped. */
export class ProcessManagerHost {
  readonly #reacting: Reacting;
  #ending = new AbortController();
  #running: Promise<Running | undefined> | undefined;

  constructor(reacting: Reacting) {
    this.#reacting = reacting;
  }

  start(): void {
    if (this.#running !== undefined) return;
    this.#ending = new AbortController();
    this.#running = this.#start(this.#ending.signal);
  }
  async idle(): Promise<void> {
    if (this.#running !== undefined) await (await this.#running)?.processes.idle();
    else if (this.#reacting.elsewhere) await this.#idleElsewhere();
  }
  async stop(): Promise<void> {
    this.#ending.abort();
    const running = await this.#running;
    this.#running = undefined;
    await running?.processes.stop();
    await running?.checkpoints.close();
  }

  /** Undefined where it was stopped before its checkpoints could be had. */
  async #start(signal: AbortSignal): Promise<Running | undefined> {
    const { log, bus, ports, onTrouble } = this.#reacting;
    const checkpoints = await this.#checkpoints(signal);
    if (checkpoints === undefined) return undefined;
    const processes = runProcessManagers({
      processes: PROCESS_MANAGERS,
      log,
      bus,
      ports,
      checkpoints,
      onRefused: (process, { id, type }, { code }) => {
        onTrouble?.(
          { process, event: id, type, code },
          'what should follow from a fact was refused',
        );
      },
      onFailure: (process, problem) => {
        onTrouble?.({ process, err: problem }, 'a process failed and tries again');
      },
    });
    return { processes, checkpoints };
  }
  #checkpoints(signal: AbortSignal): Promise<Checkpoints | undefined> {
    const { checkpoints, onTrouble } = this.#reacting;
    const onFailure = (problem: unknown): void => {
      onTrouble?.({ err: problem }, 'the checkpoints of the processes cannot be had; tries again');
    };
    return retry(checkpoints, { pauseMs: RETRY_MS, signal, onFailure });
  }
  /**
   * Looks at the checkpoints until each has come to the newest fact, and no effect of theirs has
   * made a newer one. @throws Refusal UNAVAILABLE
   */
  async #idleElsewhere(): Promise<void> {
    const { log, stillMs = STILL_MS } = this.#reacting;
    const checkpoints = await this.#reacting.checkpoints();
    try {
      for (let head = await log.head(), before = -1; head !== before; head = await log.head()) {
        before = head;
        for (const { name } of PROCESS_MANAGERS)
          await reached(() => checkpoints.read(name), { head, stillMs });
      }
    } finally {
      await checkpoints.close();
    }
  }
}

async function reached(
  read: () => Promise<LogPosition>,
  { head, stillMs }: Readonly<{ head: LogPosition; stillMs: number }>,
): Promise<void> {
  let at = await read();
  for (let since = Date.now(); at < head;) {
    ensure(Date.now() - since < stillMs, 'UNAVAILABLE', { problem: 'NO_PROJECTOR' });
    await pause(LOOK_MS);
    const before = at;
    at = await read();
    if (at !== before) since = Date.now();
  }
}
