import { expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import type { Position, StoredEvent } from '@cylch/kernel';
import type { Views } from '../views.ts';
import { placesOf } from './naive/places.ts';
import { questionsAt } from './naive/questions.ts';
import { World } from './naive/world.ts';
import { Chance } from './sample/chance.ts';
import { historyOf } from './sample/history.ts';
import { READERS } from './sample/readers.ts';
import { SAMPLE_SET } from './sample/set.ts';
import { write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import { opened } from './opened.ts';
import type { Current } from './trial.ts';

type Told = Readonly<{ seed: number; length: number; gap: number; batch: number }>;
const HISTORIES: readonly Told[] = [
  { seed: 1, length: 42, gap: 1, batch: 50 },
  { seed: 2, length: 42, gap: 100, batch: 7 },
  { seed: 3, length: 42, gap: 3, batch: 2 },
];

/**
 * Asks as every reader, at these places, and compares with the plain fold of the record as it then
 * is.
 */
async function compare(
  views: Views,
  events: readonly StoredEvent[],
  { chance, places }: Readonly<{ chance: Chance; places: readonly number[] }>,
): Promise<void> {
  const world = new World(SAMPLE_SET, events);
  for (const at of places as readonly Position[]) {
    for (const reader of READERS) {
      for (const { asks, views: ask, plain } of questionsAt(chance, world, { at, reader })) {
        const [answer, expected] = [await ask(views), plain(world)];
        // Thousands of answers: only one that differs is worth what it costs to say how.
        if (!isDeepStrictEqual(answer, expected))
          expect({ asks, at, reader, answer }).toEqual({ asks, at, reader, answer: expected });
      }
    }
  }
}
const upTo = (count: number): readonly number[] =>
  Array.from({ length: count + 1 }, (_, index) => index);

/** The heart of the contract: the views say what a plain fold of the record says. */
export function equality(current: Current): void {
  for (const { seed, length, gap, batch } of HISTORIES) {
    it(`answers as a plain fold does, at every place and for every reader (history ${String(seed)}, in batches of ${String(batch)})`, async () => {
      const [chance, log] = [new Chance(seed), new TinyLog({ gap, batch })];
      const history = historyOf(chance, length);
      const [first, second] = [length / 3, (2 * length) / 3];
      await write(log, history.slice(0, first));
      const { views, close } = await opened(current(), log);
      for (const event of history.slice(first, second)) {
        await write(log, [event]);
        const head = log.events.length;
        expect(await views.reached(head as Position, 20_000)).toBe(true);
        await compare(views, log.events, { chance, places: [head, chance.upTo(head)] });
      }
      await write(log, history.slice(second));
      expect(await views.reached(length as Position, 20_000)).toBe(true);
      await compare(views, log.events, { chance, places: upTo(length) });
      const places = placesOf(new World(SAMPLE_SET, log.events), SAMPLE_SET);
      expect(await views.places(upTo(length) as readonly Position[])).toEqual(
        new Map(places.map((place) => [place.position, place])),
      );
      await close();
    });
  }
}
