import type { Edtf, EventId, Instant, NewEvent, StreamId } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import type { MemberEvent } from './members.projection.ts';
import type { NoteEvent } from './notes.projection.ts';

/** A fact as a history tells it: what the log is then asked to keep. */
export type Told = (NoteEvent | MemberEvent) &
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
    command: { id, type, mac: '' },
  }),
});

/** Appends facts one after another, each to the end of its stream. */
export async function write(log: EventLog, events: readonly Told[]): Promise<void> {
  for (const event of events) {
    const stream = event.stream as StreamId;
    const before = await log.readStream(stream);
    await log.append(stream, before.length - 1, [
      eventOf(event, `${stream}-${String(before.length)}`),
    ]);
  }
}
