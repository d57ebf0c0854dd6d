import type { Happened, Now } from './happened.ts';
import { OFFICE } from './people.ts';

/** A thing of the story that more may happen to. */
export type Thing = { readonly stream: string; revision: number };
/** Before anything happened to it. */
export const unbegun = (stream: string): Thing => ({ stream, revision: -1 });

type EventOf = Pick<Happened, 'event' | 'command' | 'data'> &
  Partial<Pick<Happened, 'occurred' | 'by' | 'reason' | 'caused'>>;
/** The next thing that happens to it: today and by the secretariat unless said. */
export function happens(thing: Thing, { day }: Now, event: EventOf): Happened {
  thing.revision += 1;
  return { occurred: day, by: OFFICE, ...event, stream: thing.stream, revision: thing.revision };
}
