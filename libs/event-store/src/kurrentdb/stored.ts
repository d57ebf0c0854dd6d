import type { EventId, LogPosition, StoredEvent, StreamId } from '@cylch/kernel';
import { Fields } from './fields.ts';

/**
 * What the server says to a read: an event, that a subscription stands, or something that does not
 * matter here.
 */
export type Answer = StoredEvent | 'CONFIRMED' | undefined;

/**
 * Reads an answer. The numbers of its fields are those of the server’s protocol: ReadResp,
 * ReadEvent and RecordedEvent.
 */
export function answerOf(bytes: Buffer): Answer {
  const answer = new Fields(bytes);
  while (answer.next()) {
    if (answer.field === 2) return 'CONFIRMED';
    if (answer.field === 1) return eventOf(answer.within());
  }
  return undefined;
}

function eventOf(read: Fields): StoredEvent | undefined {
  while (read.next()) if (read.field === 1) return asStored(read.within());
  return undefined;
}

/**
 * An event as the port gives it, byte for byte: the client itself would read metadata as JSON and
 * lose how it was written. Its place is an offset in bytes, which a number holds up to 2^53.
 */
function asStored(recorded: Fields): StoredEvent {
  let [id, type, stream, data, metadata] = ['', '', '', '', ''];
  let [revision, logPosition] = [0, 0];
  while (recorded.next()) {
    switch (recorded.field) {
      case 1:
        id = textAt(recorded.within(), 2);
        break;
      case 2:
        stream = textAt(recorded.within(), 3);
        break;
      case 3:
        revision = recorded.value;
        break;
      case 5:
        logPosition = recorded.value;
        break;
      case 6:
        type = typeOf(recorded.within()) ?? type;
        break;
      case 7:
        metadata = recorded.text();
        break;
      case 8:
        data = recorded.text();
        break;
    }
  }
  return {
    id: id as EventId,
    type,
    stream: stream as StreamId,
    revision,
    logPosition: logPosition as LogPosition,
    data,
    metadata,
  };
}

function textAt(message: Fields, field: number): string {
  while (message.next()) if (message.field === field) return message.text();
  return '';
}

/** One of the server’s own notes on an event, as name and value; the type is among them. */
function typeOf(note: Fields): string | undefined {
  let isType = false;
  while (note.next()) {
    if (note.field === 1) isType = note.text() === 'type';
    if (note.field === 2 && isType) return note.text();
  }
  return undefined;
}

/** The server’s own events, of streams and types that begin with $. */
export const isSystem = ({ type, stream }: Pick<StoredEvent, 'type' | 'stream'>): boolean =>
  type.startsWith('$') || stream.startsWith('$');
