import type { BaseOptions, EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientFor } from './address.ts';
import { type Answer, answerOf } from './stored.ts';

type CallArguments = Required<Parameters<StreamsClient['batchAppend']>>;
/**
 * Begins a call of the server; listeners must be there before it returns, so that no answer is
 * missed.
 */
export type Call<S> = (streams: StreamsClient, ...given: CallArguments) => S;

const READ = '/event_store.client.streams.Streams/Read';
/**
 * Begins a read whose answers are read here: the generated messages cost more than all else that a
 * read does.
 */
export const read = (streams: StreamsClient, request: ReadReq, given: CallArguments) =>
  streams.makeServerStreamRequest<ReadReq, Readonly<{ answer: Answer }>>(
    READ,
    (asked) => Buffer.from(asked.serializeBinary()),
    (bytes) => ({ answer: answerOf(bytes) }),
    request,
    ...given,
  );

/**
 * What the client keeps protected and is used here: calls that find the leader and follow it, and
 * what is done when one breaks.
 */
type Inside = {
  readonly GRPCStreamCreator: <S>(
    kind: typeof StreamsClient,
    name: string,
    begin: (streams: StreamsClient) => S,
  ) => () => Promise<S>;
  readonly callArguments: (options: BaseOptions, call: { deadline: number }) => CallArguments;
  handleError: (streams: unknown, problem: Error) => Promise<void>;
};

const LAST_WAIT_MS = 1_000;

/**
 * The way to the cluster’s leader, through the client’s own discovery, channels and certificates.
 * The client’s reads and appends are not used: see docs/adr/0006 for what they lose, and for the
 * process that they end.
 */
export class Connection {
  readonly #url: string;
  #client: EventStoreDBClient;
  #streams: StreamsClient | undefined;

  constructor(url: string) {
    this.#url = url;
    this.#client = guarded(clientFor(url));
  }

  /** The client in use now: what was silent is told by it. */
  get client(): object {
    return this.#client;
  }

  /** Begins a call on the leader. @throws where no node answers */
  begin<S>(call: Call<S>): Promise<S> {
    const inside = this.#client as unknown as Inside;
    return inside.GRPCStreamCreator(StreamsClient, 'the record', (streams) => {
      this.#streams = streams;
      return call(
        streams,
        ...inside.callArguments({ requiresLeader: true }, { deadline: Infinity }),
      );
    })();
  }

  /**
   * A fresh client instead of one that was silent; whatever still waits for that one fails, and is
   * asked again.
   */
  renew(silent: object): void {
    if (this.#client !== silent) return;
    void this.#end();
    this.#client = guarded(clientFor(this.#url));
  }

  /** Ends all calls. */
  close(): Promise<unknown> {
    return this.#end();
  }

  async #end(): Promise<void> {
    const [client, streams] = [this.#client, this.#streams];
    this.#streams = undefined;
    await Promise.race([client.dispose(), sleep(LAST_WAIT_MS, undefined, { ref: false })]);
    streams?.close();
  }
}

/**
 * The client leaves it unhandled when no node is found while it mends a broken call, and that would
 * end the process.
 */
function guarded(client: EventStoreDBClient): EventStoreDBClient {
  const inside = client as unknown as Inside;
  const mend = inside.handleError;
  inside.handleError = (streams, problem) => mend(streams, problem).catch(() => undefined);
  return client;
}
