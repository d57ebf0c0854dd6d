import type { Edtf, EventId, Instant, NewEvent, StreamId } from '@cylch/kernel';
import type { EventLog } from '@cylch/record';
import type { MemberFact } from './members.projection.ts';
import type { NoteFact } from './notes.projection.ts';

/** A fact as a history tells it: what the log is then asked to keep. */
export type Told = (NoteFact | MemberFact) &
  Readonly<{ stream: string; occurred: string; recordedAt: string; knownFrom?: string }>;

const ACTOR = { sub: 'someone', role: 'SECRETARIAT' } as const;

export const eventOf = (
  { type, data, occurred, recordedAt, knownFrom }: Told,
  id: string,
): NewEvent => ({
  id: id as EventId,
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify({
    schemaVersion: 1,
    occurred: occurred as Edtf,
    recordedAt: recordedAt as Instant,
    ...(knownFrom !== undefined && { knownFrom }),
    actor: ACTOR,
    command: { id, wish: type, mac: '' },
  }),
});

/** Appends facts one after another, each to the end of its stream. */
export async function write(log: EventLog, facts: readonly Told[]): Promise<void> {
  for (const fact of facts) {
    const stream = fact.stream as StreamId;
    const before = await log.readStream(stream);
    await log.append(stream, before.length - 1, [
      eventOf(fact, `${stream}-${String(before.length)}`),
    ]);
  }
}
