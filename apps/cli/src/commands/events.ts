import { UPCASTERS } from '@cylch/features';
import { opened, type RequestFactory } from '@cylch/graphql';
import { ensure, openEvent, type Position } from '@cylch/kernel';
import { type EventLog, START } from '@cylch/event-store';
import type { Screen } from '../screen.ts';

/**
 * `cylch events`: from the beginning, or after a position; with follow, goes on with what comes.
 */
export type EventsOptions = Readonly<{ after?: string; follow?: boolean }>;

/** Through what the facts are read. */
export type Reading = Readonly<{ log: EventLog; requests: RequestFactory }>;

/** Prints the facts of the record in their order, texts opened; redacted ones are null. */
export async function events(
  { log, requests }: Reading,
  { after = '0', follow = false }: EventsOptions,
  { screen, signal }: Readonly<{ screen: Screen; signal: AbortSignal }>,
): Promise<void> {
  ensure(/^\d{1,15}$/.test(after), 'BAD_USER_INPUT', {
    field: '--after',
    problem: 'NOT_A_POSITION',
  });
  let position = 0;
  const ending = new AbortController();
  for await (const batch of log.follow(START, AbortSignal.any([signal, ending.signal]))) {
    const request = requests.begin({
      caller: { actor: { sub: 'cylch', role: 'SYSTEM' } },
      language: screen.language,
    });
    for (const stored of batch.events) {
      position += 1;
      if (position <= Number(after)) continue;
      const event = openEvent(stored, position as Position, UPCASTERS);
      const data = await opened(event.data, request);
      screen.tell(
        `#${String(position)} ${event.recordedAt} ${event.type} ${event.stream} @${String(event.revision)} ${JSON.stringify(data)}`,
        { ...event, data },
      );
    }
    if (batch.caughtUp && !follow) ending.abort();
  }
}
