import { randomUUID } from 'node:crypto';
import { type EventLog, NO_STREAM, START } from '@cylch/event-store';
import { type EventId, type Instant, type LogPosition, type StreamId } from '@cylch/kernel';
import { ClocksApart, type ClosedTime, Moments } from '@cylch/moments';

/** How time is told and passes: the machine’s, or one by hand. */
export type Time = Readonly<{ now: () => number; wait: (ms: number) => Promise<unknown> }>;
/** Processes that write one record and answer from it, each by a clock of its own. */
export type Race = Readonly<{
  time: Time;
  /** One log for each process, all over the same record. */
  logs: readonly EventLog[];
  closed: ClosedTime;
  /** How far each process’s clock is ahead, in milliseconds. */
  ahead: readonly number[];
  skewMs: number;
  landingMs: number;
  /** Whether each process measures its clock. */
  measured: boolean;
  /** How many there are in each process. */
  writers: readonly number[];
  readers: readonly number[];
  questions: number;
  /** A number from 0 up to 1. */
  chance: () => number;
  /** How long an append waits before it is sent, at most. */
  slowMs: number;
}>;
type Answer = Readonly<{ moment: Instant; facts: number }>;
export type Raced = Readonly<{ answers: readonly Answer[]; changed: number; refused: number }>;

const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/**
 * Runs writers and readers in each process; tells how many answers were others when they were asked
 * for again.
 */
export async function race(racing: Race): Promise<Raced> {
  const { logs, ahead, writers, readers, questions, time, chance } = racing;
  const before = await (logs[0] as EventLog).head();
  const processes = await Promise.all(
    logs.map(async (log, n) => ({ log, moments: await momentsOf(racing, ahead[n] ?? 0) })),
  );
  const answers: Answer[] = [];
  let [asked, refused] = [0, 0];
  const attempt = async (run: () => Promise<unknown>): Promise<void> => {
    await time.wait(chance() * 20);
    await run().catch((problem: unknown) => {
      if (!String(problem).includes('CLOCKS_APART')) throw problem;
      refused += 1;
    });
  };
  const write = async ({ log, moments }: (typeof processes)[0]): Promise<void> => {
    while (asked < questions) await attempt(() => moments.land((at) => append(racing, log, at)));
  };
  const read = async ({ log, moments }: (typeof processes)[0]): Promise<void> => {
    while (asked++ < questions)
      await attempt(async () => {
        const moment = moments.now();
        await moments.close(moment);
        answers.push({ moment, facts: known(await momentsIn(log, before), moment) });
      });
  };
  await Promise.all(
    processes.flatMap((one, n) => [
      ...Array.from({ length: writers[n] ?? 0 }, () => write(one)),
      ...Array.from({ length: readers[n] ?? 0 }, () => read(one)),
    ]),
  );
  const all = await momentsIn(logs[0] as EventLog, before);
  const changed = answers.filter(({ moment, facts }) => known(all, moment) !== facts).length;
  return { answers, changed, refused };
}

async function momentsOf(
  { time, closed, skewMs, landingMs, measured }: Race,
  ahead: number,
): Promise<Moments> {
  const wall = (): number => time.now() + ahead;
  const apart = new ClocksApart(
    { wall, elapsed: time.now, shared: async () => (await closed.clock?.()) ?? time.now() },
    skewMs,
  );
  await apart.measure();
  return Moments.open({
    clock: () => instant(wall()),
    closed,
    marginMs: 2 * skewMs + landingMs,
    wait: time.wait,
    ...(measured
      ? {
          ensureTogether: () => {
            apart.ensureTogether();
          },
        }
      : {}),
  });
}

async function append(
  { time, chance, slowMs }: Race,
  log: EventLog,
  recordedAt: Instant,
): Promise<void> {
  if (slowMs > 0) await time.wait(chance() * slowMs);
  const id = randomUUID() as EventId;
  const metadata = JSON.stringify({ recordedAt });
  await log.append(`trial-${id}` as StreamId, NO_STREAM, [
    { id, type: 'TrialHeld', data: '{}', metadata },
  ]);
}

/** The moments of all facts after a place, in the order of the record. */
async function momentsIn(log: EventLog, before: LogPosition): Promise<readonly Instant[]> {
  const moments: Instant[] = [];
  for (let after = before, more = true; more;) {
    const page = await log.readAll(after, 1_000);
    moments.push(
      ...page.map(({ metadata }) => (JSON.parse(metadata) as { recordedAt: Instant }).recordedAt),
    );
    after = page.at(-1)?.logPosition ?? START;
    more = page.length === 1_000;
  }
  return moments;
}

/**
 * How many facts were known at a moment, as the views tell it: those before the first that became
 * known later.
 */
function known(moments: readonly Instant[], moment: Instant): number {
  const later = moments.findIndex((at) => at > moment);
  return later === -1 ? moments.length : later;
}
