import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { NewEvent, StreamId } from '@cylch/kernel';
import { randomUUID } from 'node:crypto';
import { WrongRevision } from '../event-log.ts';
import type { Connection } from './connection.ts';
import { appending } from './messages.ts';
import { notAppended } from './not-appended.ts';
import { refused, Silence, told } from './problems.ts';

type Success = NonNullable<ReturnType<BatchAppendResp['getSuccess']>>;
type Waiting = Readonly<{
  answer: (answer: BatchAppendResp) => void;
  fail: (problem: unknown) => void;
}>;
type Line = {
  readonly write: (request: BatchAppendReq) => void;
  readonly waiting: Map<string, Waiting>;
  broken?: Error;
};

/**
 * A message of more than 4 MiB would end the line for everyone on it; what an event takes beside
 * its bytes is reckoned with.
 */
const MOST_BYTES = 4_000_000;
const BESIDE = 200;

/**
 * Appends that wait at the same moment share one call, and each has its own answer. Where the line
 * breaks, all that wait on it fail and the next one opens another: each is then sent again by its
 * own event ids and expected revision.
 */
export class Appends {
  readonly #connection: Connection;
  readonly #silenceMs: number;
  #line: Promise<Line> | undefined;

  constructor(connection: Connection, silenceMs: number) {
    this.#connection = connection;
    this.#silenceMs = silenceMs;
  }

  /** @throws WrongRevision, RecordUnusable, Silence; any other problem may pass */
  async append(stream: StreamId, expected: number, events: readonly NewEvent[]): Promise<Success> {
    const bytes = events.reduce(
      (sum, { data, metadata }) =>
        sum + Buffer.byteLength(data) + Buffer.byteLength(metadata) + BESIDE,
      0,
    );
    if (bytes > MOST_BYTES) throw refused(`what was sent at once holds ${String(bytes)} bytes`);
    const answer = await this.#ask((correlation) =>
      appending(correlation, stream, expected, events),
    );
    const success = answer.getSuccess();
    if (success === undefined) throw notAppended(answer, new WrongRevision(stream, expected));
    return success;
  }

  #ask(requestOf: (correlation: string) => BatchAppendReq): Promise<BatchAppendResp> {
    const correlation = randomUUID();
    return new Promise((resolve, reject) => {
      const opening = (this.#line ??= this.#open());
      let silent = false;
      const timer = setTimeout(() => {
        silent = true;
        this.#drop(opening);
        reject(new Silence());
      }, this.#silenceMs);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          settle(value);
        };
      const fail = settled(reject);
      opening
        .then((line) => {
          if (silent) return;
          if (line.broken !== undefined) {
            fail(line.broken);
            return;
          }
          line.waiting.set(correlation, { answer: settled(resolve), fail });
          line.write(requestOf(correlation));
        })
        .catch(fail);
    });
  }

  #open(): Promise<Line> {
    const waiting: Line['waiting'] = new Map();
    const line: Line = {
      waiting,
      write: (request) => {
        call?.write(request);
      },
    };
    const breaks = (problem: unknown): void => {
      line.broken = told(problem);
      this.#drop(opening);
      for (const { fail } of waiting.values()) fail(line.broken);
      waiting.clear();
    };
    let call: { write: (request: BatchAppendReq) => unknown } | undefined;
    const opening = this.#connection
      .begin((streams, metadata, options) => {
        const begun = streams.batchAppend(metadata, options);
        call = begun;
        return begun
          .on('data', (answer: BatchAppendResp) => {
            const correlation = answer.getCorrelationId()?.getString() ?? '';
            waiting.get(correlation)?.answer(answer);
            waiting.delete(correlation);
          })
          .on('error', breaks)
          .on('end', () => {
            breaks(new Error('the node ends its calls'));
          });
      })
      .then(() => line);
    opening.catch(breaks);
    return opening;
  }

  /** The next append opens another. */
  #drop(line: Promise<Line>): void {
    if (this.#line === line) this.#line = undefined;
  }
}
