import type { CommandEnvelope, Executes, ExecutorPorts } from '@cylch/commands';
import {
  type LogPosition,
  openEvent,
  type Position,
  type Recorded,
  Refusal,
  type RefusalCode,
  type StoredEvent,
} from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import { retry } from '@cylch/retry';
import type { Checkpoints } from './checkpoints.ts';
import type { ProcessManager, Reaction } from './process.ts';

/** What running processes needs. */
export type Running = Readonly<{
  processes: readonly ProcessManager[];
  log: EventLog;
  /** Nest’s CommandBus. */
  bus: Executes;
  ports: Pick<ExecutorPorts, 'rows' | 'upcasters'>;
  checkpoints: Checkpoints;
  /** Told what the rules would not have: it is nobody's fault and is not tried again. */
  onRefused?: (process: string, recorded: Recorded, refusal: Refusal) => void;
  /** Told each failure that is tried again, a second later. */
  onFailure?: (process: string, problem: unknown) => void;
}>;
/** Runs until stopped. */
export type RunningProcessManagers = Readonly<{
  /**
   * Resolves once every fact recorded before has had its effects, and theirs; or where it is
   * stopped.
   */
  idle: () => Promise<void>;
  /** Nothing more is begun; resolves when the command that is being carried has its answer. */
  stop: () => Promise<void>;
}>;

const RETRY_MS = 1_000;
/**
 * No rule’s no: others were first too often, or the views are late. What follows from a fact is
 * tried again then.
 */
const PASSING: readonly RefusalCode[] = ['CONFLICT', 'STALE_VIEW', 'UNAVAILABLE'];

/**
 * Follows the record for each process, from its own checkpoint. Exactly one effect for each fact,
 * also where two run at once and where a checkpoint is lost: a commandId is made of the fact's id.
 */
export function runProcessManagers(running: Running): RunningProcessManagers {
  const ending = new AbortController();
  const followers = running.processes.map(
    (process) => new Follower(process, running, ending.signal),
  );
  const done = followers.map((follower) => follower.run());
  return {
    idle: async () => {
      for (
        let head = await running.log.head(), before = -1;
        head !== before && !ending.signal.aborted;
      ) {
        await Promise.all(followers.map((follower) => follower.reached(head)));
        before = head;
        head = await running.log.head();
      }
    },
    stop: async () => {
      ending.abort();
      await Promise.all(done);
    },
  };
}

class Follower {
  readonly #process: ProcessManager;
  readonly #running: Running;
  readonly #ending: AbortSignal;
  readonly #waiting = new Set<() => void>();
  #at = 0 as LogPosition;
  #over = false;

  constructor(process: ProcessManager, running: Running, ending: AbortSignal) {
    this.#process = process;
    this.#running = running;
    this.#ending = ending;
  }

  async reached(position: LogPosition): Promise<void> {
    while (this.#at < position && !this.#over)
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
  }

  /** Until it is stopped, or the log is closed. */
  async run(): Promise<void> {
    await retry(() => this.#follow(), {
      pauseMs: RETRY_MS,
      signal: this.#ending,
      onFailure: (problem) => {
        if (!this.#ending.aborted) this.#running.onFailure?.(this.#process.name, problem);
      },
    });
    this.#over = true;
    this.#wake();
  }

  async #follow(): Promise<void> {
    const { log, checkpoints } = this.#running;
    const { name, on } = this.#process;
    this.#reach(await checkpoints.read(name));
    for await (const { events } of log.follow(this.#at, this.#ending)) {
      for (const event of events) {
        if (this.#ending.aborted) return;
        if (on.includes(event.type)) await this.#react(event);
      }
      const last = events.at(-1)?.logPosition;
      if (last === undefined) continue;
      await checkpoints.write(name, last);
      this.#reach(last);
    }
  }

  #reach(position: LogPosition): void {
    this.#at = position;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  async #react(event: StoredEvent): Promise<void> {
    const { bus, ports, onRefused } = this.#running;
    const recorded = openEvent(event, event.logPosition as number as Position, ports.upcasters);
    const rows = ports.rows ?? (() => Promise.reject(new Error('there are no views to look at')));
    const nths = new Map<string, number>();
    for (const reaction of await this.#process.react(recorded, rows)) {
      const nth = nths.get(reaction.stream) ?? 0;
      nths.set(reaction.stream, nth + 1);
      try {
        const { command: Reacts } = reaction;
        await bus.execute(new Reacts(envelopeOf(this.#process, recorded, { reaction, nth })));
      } catch (problem) {
        if (!(problem instanceof Refusal) || PASSING.includes(problem.code)) throw problem;
        onRefused?.(this.#process.name, recorded, problem);
      }
    }
  }
}

/**
 * What a process does was known when its cause was. Its commandId counts within one stream: others
 * that follow from the same fact may be done already when it is looked at again, and do not shift
 * it.
 */
function envelopeOf(
  { name }: ProcessManager,
  recorded: Recorded,
  { reaction: { command, data, ...to }, nth }: Readonly<{ reaction: Reaction; nth: number }>,
): CommandEnvelope {
  const { origin, knownFrom, recordedAt, id } = recorded;
  const { decider, command: type } = command.definition;
  return {
    ...to,
    decider,
    command: { type, data },
    actor: { sub: `process-${name}`, role: 'SYSTEM' },
    commandId: `${id}.${String(nth)}`,
    causation: id,
    ...(origin === undefined || knownFrom === recordedAt ? {} : { claim: { knownFrom, origin } }),
  };
}
