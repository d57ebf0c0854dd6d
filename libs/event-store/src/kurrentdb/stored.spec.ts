import { describe, expect, it } from '@jest/globals';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { isSystem, answerOf } from './stored.ts';

const { ReadEvent, SubscriptionConfirmation } = streams.ReadResp;

/** An answer as the client’s own messages write it. */
function sent({
  revision = '3',
  place = '9007199254740991',
  type = 'TrialHeld',
  stream = 'trial-ŵ',
} = {}): Buffer {
  const recorded = new ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString('1e7be6f4-32b8-4b04-9a51-4d2a6a3a0f2e'))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)))
    .setStreamRevision(revision)
    .setPreparePosition('7')
    .setCommitPosition(place)
    .setData(Buffer.from('{"b": 1.0}'))
    .setCustomMetadata(Buffer.from('{"tŷ":"🐉"}'));
  recorded
    .getMetadataMap()
    .set('created', '17000000000000000')
    .set('type', type)
    .set('content-type', 'application/octet-stream');
  return Buffer.from(
    new streams.ReadResp()
      .setEvent(new ReadEvent().setEvent(recorded).setCommitPosition('7'))
      .serializeBinary(),
  );
}

describe('An answer of the server', () => {
  it('is read byte for byte, places up to 2^53', () => {
    expect(answerOf(sent())).toEqual({
      id: '1e7be6f4-32b8-4b04-9a51-4d2a6a3a0f2e',
      type: 'TrialHeld',
      stream: 'trial-ŵ',
      revision: 3,
      logPosition: Number.MAX_SAFE_INTEGER,
      data: '{"b": 1.0}',
      metadata: '{"tŷ":"🐉"}',
    });
  });

  it.each(['0', '1', '127', '128', '16383', '16384', '4294967295', '4294967296', '1099511627776'])(
    'holds the number %s',
    (number) => {
      expect(answerOf(sent({ revision: number, place: number }))).toMatchObject({
        revision: Number(number),
        logPosition: Number(number),
      });
    },
  );

  it('has no safe place where a server does not tell it', () => {
    expect(answerOf(sent({ place: '18446744073709551615' }))).toMatchObject({
      logPosition: 2 ** 64,
    });
  });

  it('may be a subscription that stands, or nothing that matters', () => {
    expect(
      answerOf(
        Buffer.from(
          new streams.ReadResp()
            .setConfirmation(new SubscriptionConfirmation().setSubscriptionId('one'))
            .serializeBinary(),
        ),
      ),
    ).toBe('CONFIRMED');
    expect(
      answerOf(
        Buffer.from(
          new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()).serializeBinary(),
        ),
      ),
    ).toBeUndefined();
    expect(answerOf(Buffer.alloc(0))).toBeUndefined();
  });

  it('is refused where it was cut short', () => {
    const whole = sent();
    for (let length = 1; length < whole.length; length += 1)
      expect(() => answerOf(whole.subarray(0, length))).toThrow(RangeError);
  });

  it('is the server’s own by its type or its stream', () => {
    expect(
      [sent(), sent({ type: '$>' }), sent({ stream: '$$trial' })].map((bytes) =>
        isSystem(answerOf(bytes) as never),
      ),
    ).toEqual([false, true, true]);
  });
});
