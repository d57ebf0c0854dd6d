import type { StoredEvent } from '@cylch/kernel';
import { type EventLog, RecordUnusable, START } from './event-log.ts';

const PAGE = 1_000;

/**
 * Copies a record into another log, byte for byte and in its order, and goes on where an earlier
 * copy ended. No one else may write to either. Returns how many events the copy holds. @throws
 * RecordUnusable where the other log holds something else.
 */
export async function copyRecord(
  from: Pick<EventLog, 'readAll'>,
  to: Pick<EventLog, 'readAll' | 'append'>,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  let [at, done] = [START, 0];
  let there = await to.readAll(START, PAGE);
  for (
    let events = await from.readAll(START, PAGE);
    events.length > 0;
    events = await from.readAll(at, PAGE)
  ) {
    for (const [index, held] of there.entries()) ensureSame(events[index], held);
    for (const run of runsOf(events.slice(there.length))) {
      const [first] = run as [StoredEvent];
      await to.append(
        first.stream,
        first.revision - 1,
        run.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
      );
    }
    at = (events.at(-1) as StoredEvent).logPosition;
    done += events.length;
    onProgress(done);
    there =
      there.length < PAGE ? [] : await to.readAll((there.at(-1) as StoredEvent).logPosition, PAGE);
  }
  for (const held of there) ensureSame(undefined, held);
  return done;
}

/** Events of one stream that follow each other travel together; their order among all stays. */
function runsOf(events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] {
  const runs: StoredEvent[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.[0]?.stream === event.stream) last.push(event);
    else runs.push([event]);
  }
  return runs;
}

function ensureSame(event: StoredEvent | undefined, held: StoredEvent): void {
  if (
    event !== undefined &&
    event.id === held.id &&
    event.data === held.data &&
    event.metadata === held.metadata
  )
    return;
  throw new RecordUnusable(
    'FOREIGN',
    `The record to copy into holds ${held.type} of ${held.stream} where the other one does not. Name an empty one.`,
  );
}
