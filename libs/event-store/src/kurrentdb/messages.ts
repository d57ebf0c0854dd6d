import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { BatchAppendReq, ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { LogPosition, NewEvent, StreamId } from '@cylch/kernel';
import { NO_STREAM, START } from '../event-log.ts';

const { Options } = streams.ReadReq;
const nothing = (): InstanceType<typeof shared.Empty> => new shared.Empty();
const idOf = (id: string): InstanceType<typeof shared.UUID> => new shared.UUID().setString(id);
const named = (stream: StreamId): InstanceType<typeof shared.StreamIdentifier> =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

const asking = (): InstanceType<typeof Options> =>
  new Options().setUuidOption(new Options.UUIDOption().setString(nothing())).setNoFilter(nothing());
const request = (options: InstanceType<typeof Options>): ReadReq =>
  new streams.ReadReq().setOptions(options);

function allFrom(place: LogPosition | 'end'): InstanceType<typeof Options.AllOptions> {
  const all = new Options.AllOptions();
  if (place === 'end') return all.setEnd(nothing());
  if (place === START) return all.setStart(nothing());
  return all.setPosition(
    new Options.Position().setCommitPosition(String(place)).setPreparePosition(String(place)),
  );
}

/** So many events from a place on, the one at the place with them. */
export const forwards = (from: LogPosition, count: number): ReadReq =>
  request(asking().setAll(allFrom(from)).setCount(String(count)));
/** So many events before a place, the newest first. */
export const backwards = (from: LogPosition | 'end', count: number): ReadReq =>
  request(
    asking()
      .setAll(allFrom(from))
      .setCount(String(count))
      .setReadDirection(Options.ReadDirection.BACKWARDS),
  );
/** All events of a stream. */
export const ofStream = (stream: StreamId): ReadReq =>
  request(
    asking()
      .setStream(new Options.StreamOptions().setStreamIdentifier(named(stream)).setStart(nothing()))
      .setCount(String(Number.MAX_SAFE_INTEGER)),
  );
/** What comes from now on, without the server’s own events. */
export const news = (): ReadReq =>
  request(
    asking()
      .setAll(allFrom('end'))
      .setSubscription(new Options.SubscriptionOptions())
      .setFilter(
        new Options.FilterOptions()
          .setEventType(new Options.FilterOptions.Expression().setRegex('^[^\\$].*'))
          .setCount(nothing())
          .setCheckpointintervalmultiplier(1_000),
      ),
  );

/**
 * An append, told from others on the same call by its correlation. No deadline goes with it: it
 * would be read by the server’s clock.
 */
export function appending(
  correlation: string,
  stream: StreamId,
  expected: number,
  events: readonly NewEvent[],
): BatchAppendReq {
  const options = new streams.BatchAppendReq.Options().setStreamIdentifier(named(stream));
  if (expected === NO_STREAM) options.setNoStream(nothing());
  else options.setStreamPosition(String(expected));
  return new streams.BatchAppendReq()
    .setCorrelationId(idOf(correlation))
    .setOptions(options)
    .setIsFinal(true)
    .setProposedMessagesList(events.map(proposed));
}

/** Bytes as they are: the server keeps what it is given, and gives it back untouched. */
function proposed({
  id,
  type,
  data,
  metadata,
}: NewEvent): InstanceType<typeof streams.BatchAppendReq.ProposedMessage> {
  const message = new streams.BatchAppendReq.ProposedMessage()
    .setId(idOf(id))
    .setData(Buffer.from(data))
    .setCustomMetadata(Buffer.from(metadata));
  message.getMetadataMap().set('type', type).set('content-type', 'application/octet-stream');
  return message;
}
