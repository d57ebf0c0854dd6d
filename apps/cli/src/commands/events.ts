import { type AppContext, opened, Request } from '@cylch/graphql';
import { ensure, openEvent, type Position } from '@cylch/kernel';
import { START } from '@cylch/event-store';
import type { Screen } from '../screen.ts';

/** `cylch events`: from the beginning, or after a position; with follow, goes on with what comes. */
export type EventsOptions = Readonly<{ after?: string; follow?: boolean }>;

/** Prints the facts of the record in their order, texts opened; redacted ones are null. */
export async function events(
  appContext: AppContext,
  { after = '0', follow = false }: EventsOptions,
  { screen, signal }: Readonly<{ screen: Screen; signal: AbortSignal }>,
): Promise<void> {
  ensure(/^\d{1,15}$/.test(after), 'BAD_USER_INPUT', {
    field: '--after',
    problem: 'NOT_A_POSITION',
  });
  let position = 0;
  const ending = new AbortController();
  for await (const batch of appContext.log.follow(
    START,
    AbortSignal.any([signal, ending.signal]),
  )) {
    const request = new Request(appContext, {
      caller: { actor: { sub: 'cylch', role: 'SYSTEM' } },
      language: screen.language,
    });
    for (const stored of batch.events) {
      position += 1;
      if (position <= Number(after)) continue;
      const event = openEvent(stored, position as Position, appContext.upcasters);
      const data = await opened(event.data, request);
      screen.tell(
        `#${String(position)} ${event.recordedAt} ${event.type} ${event.stream} @${String(event.revision)} ${JSON.stringify(data)}`,
        { ...event, data },
      );
    }
    if (batch.caughtUp && !follow) ending.abort();
  }
}
