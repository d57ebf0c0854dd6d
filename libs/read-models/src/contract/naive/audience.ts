import { type Audience, audienceOf, mayRead, type Reader, type Recorded } from '@cylch/kernel';

/**
 * The audience of each fact, in order: one that names no visibility keeps the one its stream had.
 */
export function audiencesOf(events: readonly Recorded[]): ReadonlyMap<Recorded, Audience> {
  const newest = new Map<string, Audience>();
  return new Map(
    events.map((event) => {
      const audience =
        'visibility' in event.data
          ? audienceOf(event.data)
          : (newest.get(event.stream) ?? audienceOf(event.data));
      newest.set(event.stream, audience);
      return [event, audience];
    }),
  );
}

/**
 * The rule of the application, word for word: allowed both the version at that place and the newest
 * one.
 */
export const maySee = (reader: Reader, version: Audience, newest: Audience): boolean =>
  mayRead(reader, version) && mayRead(reader, newest);
