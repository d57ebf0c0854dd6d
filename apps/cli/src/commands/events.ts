import { type House, opened, Request } from '@cylch/graphql';
import { ensure, openEvent, type Position } from '@cylch/kernel';
import { START } from '@cylch/record';
import type { Screen } from '../screen.ts';

/** `cylch events`: from the beginning, or after a position; with follow, goes on with what comes. */
export type EventsOptions = Readonly<{ after?: string; follow?: boolean }>;

/** Prints the facts of the record in their order, texts opened; redacted ones are null. */
export async function events(
  house: House,
  { after = '0', follow = false }: EventsOptions,
  { screen, signal }: Readonly<{ screen: Screen; signal: AbortSignal }>,
): Promise<void> {
  ensure(/^\d{1,15}$/.test(after), 'BAD_USER_INPUT', {
    field: '--after',
    problem: 'NOT_A_POSITION',
  });
  let position = 0;
  const ending = new AbortController();
  for await (const batch of house.log.follow(START, AbortSignal.any([signal, ending.signal]))) {
    const request = new Request(house, {
      caller: { actor: { sub: 'cylch', role: 'SYSTEM' } },
      language: screen.language,
    });
    for (const stored of batch.events) {
      position += 1;
      if (position <= Number(after)) continue;
      const fact = openEvent(stored, position as Position, house.upcasters);
      const data = await opened(fact.data, request);
      screen.tell(
        `#${String(position)} ${fact.recordedAt} ${fact.type} ${fact.stream} @${String(fact.revision)} ${JSON.stringify(data)}`,
        { ...fact, data },
      );
    }
    if (batch.caughtUp && !follow) ending.abort();
  }
}
