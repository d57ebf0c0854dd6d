import DataLoader from 'dataloader';
import { openEvent, type Position, type Reader, type Recorded, type Sealed, unseal } from '@cylch/kernel';
import type { Vault } from '@cylch/vault';
import type { AnyProjection, Standing, Views } from '@cylch/views';
import type { House } from './house.ts';

type Row = Standing<object>;
export type RowLoaders = Readonly<{ of: (projection: AnyProjection, at: Position) => DataLoader<string, Row | undefined> }>;

/** One loader for each view and place: what a level of the answer asks for is one statement. */
export function rowLoaders(views: Views, reader: Reader): RowLoaders {
  const loaders = new Map<string, DataLoader<string, Row | undefined>>();
  return {
    of: (projection, at) => {
      const name = `${projection.name}@${String(at)}`;
      const standing = loaders.get(name) ?? new DataLoader<string, Row | undefined>(async (keys) => {
        const rows = await views.byKey<object>(projection as never, keys, at, reader);
        return keys.map((key) => rows.get(key));
      });
      loaders.set(name, standing);
      return standing;
    },
  };
}

/** Opens texts: the keys of a level of the answer are asked for at once, and never kept beyond the request. */
export const textLoader = (vault: Vault): DataLoader<Sealed, string | undefined, string> =>
  new DataLoader<Sealed, string | undefined, string>(async (texts) => {
    const keys = await vault.find([...new Set(texts.map(({ key }) => key))]);
    return texts.map((text) => {
      const key = keys.get(text.key);
      return key === undefined ? undefined : unseal(text, key);
    });
  }, { cacheKeyFn: ({ key, sealed }) => `${key} ${sealed}` });

/** Facts by position, read from the log. */
export const eventLoader = ({ log, views, upcasters }: House): DataLoader<Position, Recorded | undefined> =>
  new DataLoader<Position, Recorded | undefined>(async (positions) => {
    const places = await views.places(positions);
    const known = positions.flatMap((position) => places.get(position) ?? []);
    const stored = await log.readAt(known.map(({ logPosition }) => logPosition));
    const byPlace = new Map(stored.map((event) => [event.logPosition, event]));
    return positions.map((position) => {
      const event = byPlace.get(places.get(position)?.logPosition as never);
      return event === undefined ? undefined : openEvent(event, position, upcasters);
    });
  });
