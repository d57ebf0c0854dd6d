import { carry, type Order, type Ports } from '@cylch/carrier';
import { type LogPosition, openEvent, type Position, type Recorded, Refusal, type StoredEvent } from '@cylch/kernel';
import type { EventLog } from '@cylch/record';
import type { Checkpoints } from './checkpoints.ts';
import type { Process, Reaction } from './process.ts';

/** What running processes needs. `onRefused` is told what the rules would not have: it is nobody's fault and is not tried again. */
export type Running = Readonly<{
  processes: readonly Process[];
  log: EventLog;
  ports: Ports;
  checkpoints: Checkpoints;
  onRefused?: (process: string, fact: Recorded, refusal: Refusal) => void;
  onFailure?: (process: string, problem: unknown) => void;
}>;
/** Runs until stopped. */
export type Processes = Readonly<{
  /** Resolves once every fact recorded before has had its effects, and theirs. */
  idle: () => Promise<void>;
  stop: () => Promise<void>;
}>;

const RETRY_MS = 1_000;

/** Follows the record for each process, from its own checkpoint. Exactly one effect for each fact: a commandId is made of the fact's id. */
export function runProcesses(running: Running): Processes {
  const ending = new AbortController();
  const followers = running.processes.map((process) => new Follower(process, running));
  const done = followers.map((follower) => follower.run(ending.signal));
  return {
    idle: async () => {
      for (let head = await running.log.head(), before = -1; head !== before;) {
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
  readonly #process: Process;
  readonly #running: Running;
  #at: LogPosition;
  readonly #waiting = new Set<() => void>();

  constructor(process: Process, running: Running) {
    this.#process = process;
    this.#running = running;
    this.#at = running.checkpoints.read(process.name);
  }

  async reached(position: LogPosition): Promise<void> {
    while (this.#at < position) await new Promise<void>((resolve) => { this.#waiting.add(resolve); });
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (problem) {
        if (signal.aborted) return;
        this.#running.onFailure?.(this.#process.name, problem);
        await new Promise((resolve) => { setTimeout(resolve, RETRY_MS); });
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    for await (const { events } of this.#running.log.follow(this.#at, signal)) {
      for (const event of events) if (this.#process.on.includes(event.type)) await this.#react(event);
      const last = events.at(-1);
      if (last === undefined) continue;
      this.#running.checkpoints.write(this.#process.name, last.logPosition);
      this.#at = last.logPosition;
      for (const wake of this.#waiting) wake();
      this.#waiting.clear();
    }
  }

  async #react(event: StoredEvent): Promise<void> {
    const { ports, onRefused } = this.#running;
    const fact = openEvent(event, event.logPosition as number as Position, ports.upcasters);
    const rows = ports.rows ?? (() => Promise.reject(new Error('there are no views to look at')));
    for (const [index, reaction] of (await this.#process.react(fact, rows)).entries()) {
      try {
        await carry(ports, orderOf(this.#process, fact, { reaction, index }));
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem;
        onRefused?.(this.#process.name, fact, problem);
      }
    }
  }
}

/** What a process does was known when its cause was. */
function orderOf({ name }: Process, fact: Recorded, { reaction, index }: Readonly<{ reaction: Reaction; index: number }>): Order {
  const { origin, knownFrom, recordedAt, id } = fact;
  return {
    ...reaction, actor: { sub: `process-${name}`, role: 'SYSTEM' }, commandId: `${id}.${String(index)}`, causation: id,
    ...(origin === undefined || knownFrom === recordedAt ? {} : { claim: { knownFrom, origin } }),
  };
}
