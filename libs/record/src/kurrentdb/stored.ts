import { type AllStreamRecordedEvent, binaryEvent, type BinaryEventData, type RecordedEvent } from '@eventstore/db-client';
import type { EventId, LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';

/** Bytes as they are: the server keeps what it is given, and gives it back untouched. */
export const asGiven = ({ id, type, data, metadata }: NewEvent): BinaryEventData => binaryEvent({ id, type, data: Buffer.from(data), metadata: Buffer.from(metadata) });

type Found = Pick<RecordedEvent, 'id' | 'type' | 'streamId' | 'revision'> & Readonly<{ data: unknown; metadata: unknown }> & Pick<AllStreamRecordedEvent, 'position'>;

/** An event of the server as the port gives it. */
export const asStored = ({ id, type, streamId, revision, data, metadata, position }: Found): StoredEvent => ({
  id: id as EventId, type, stream: streamId as StreamId, revision: Number(revision), logPosition: Number(position.commit) as LogPosition,
  data: textOf(data), metadata: textOf(metadata),
});

/** What others wrote as JSON comes parsed; ours comes as bytes. */
const textOf = (content: unknown): string => (content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : JSON.stringify(content));

/** The server's own events, of streams and types that begin with $. */
export const isSystem = ({ type, streamId }: Pick<RecordedEvent, 'type' | 'streamId'>): boolean => type.startsWith('$') || streamId.startsWith('$');
