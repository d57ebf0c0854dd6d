import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventId, LogPosition, StoredEvent, StreamId } from '@cylch/kernel';

type Sent = NonNullable<ReturnType<NonNullable<ReturnType<ReadResp['getEvent']>>['getEvent']>>;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/**
 * An event as the port gives it, byte for byte: the client itself would read metadata as JSON and lose how it was written. Its place is
 * an offset in bytes, which a number holds up to 2^53.
 */
export const asStored = (sent: Sent): StoredEvent => ({
  id: (sent.getId()?.getString() ?? '') as EventId, type: sent.getMetadataMap().get('type') ?? '', stream: textOf(sent.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array()) as StreamId,
  revision: Number(sent.getStreamRevision()), logPosition: Number(sent.getCommitPosition()) as LogPosition, data: textOf(sent.getData_asU8()), metadata: textOf(sent.getCustomMetadata_asU8()),
});

/** The server’s own events, of streams and types that begin with $. */
export const isSystem = ({ type, stream }: Pick<StoredEvent, 'type' | 'stream'>): boolean => type.startsWith('$') || stream.startsWith('$');
