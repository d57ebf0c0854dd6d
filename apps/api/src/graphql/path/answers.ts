import { EVENT_STORE, type EventLog } from '@cylch/event-store';
import type { Request } from '@cylch/graphql';
import { CLOCK, type Clock, type Language } from '@cylch/kernel';
import { LOG } from '@cylch/observability';
import { READ_MODELS, type Views } from '@cylch/read-models';
import type { Measured } from '@cylch/timeline';
import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorFormatting, formatError } from '../errors/format-error.ts';
import type { Where } from '../errors/format-refusal.ts';
import type { Sent } from '../errors/sent.ts';
import { placeOf, type Told } from './place.ts';

/**
 * How every answer goes out, over HTTP and over a socket alike: its errors as sentences, and where
 * it stands.
 */
@Injectable()
export class Answers {
  readonly #logFault: ErrorFormatting['log'];
  readonly #measured: Measured;
  #schema: GraphQLSchema | undefined;

  constructor(
    @Inject(LOG) log: Logger,
    @Inject(EVENT_STORE) store: EventLog,
    @Inject(READ_MODELS) views: Views,
    @Inject(CLOCK) now: Clock,
  ) {
    this.#measured = { log: store, views, now };
    this.#logFault = (fault, id) => {
      log.error({ err: fault, id }, 'a fault of ours');
    };
  }

  /** The schema whose words errors may use, once it is built. */
  learn(schema: GraphQLSchema): void {
    this.#schema = schema;
  }

  /** Every error that leaves the server: a refusal with its sentence, or an id and nothing else. */
  error(
    error: unknown,
    language: Language,
    { sent, where }: Readonly<{ sent: Sent | undefined; where: Where }>,
  ): GraphQLFormattedError {
    const formatting: ErrorFormatting = {
      log: this.#logFault,
      schema: () => this.#schema,
      sent: () => sent,
    };
    return formatError(error, language, { formatting, where });
  }

  /** Where an answer stands; undefined where the read models cannot say. */
  place(request: Request): Promise<Told | undefined> {
    return placeOf(request, this.#measured);
  }
}
