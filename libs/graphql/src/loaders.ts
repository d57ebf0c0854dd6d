import DataLoader from 'dataloader';
import {
  openEvent,
  type Position,
  type Reader,
  type Recorded,
  type Sealed,
  unseal,
} from '@cylch/kernel';
import type { Vault } from '@cylch/key-vault';
import type { AnyProjection, Asked, RowVersion, Views } from '@cylch/read-models';
import type { RequestPorts } from './request-ports.ts';

type Row = RowVersion<object>;
type RowLoader = DataLoader<Asked, Row | undefined, string>;
export type RowLoaders = Readonly<{ of: (projection: AnyProjection) => RowLoader }>;

/**
 * One loader for each view: what a level of the answer asks for is one statement, at however many
 * places.
 */
export function rowLoaders(views: Views, reader: Reader): RowLoaders {
  const loaders = new Map<string, RowLoader>();
  return {
    of: (projection) => {
      const standing =
        loaders.get(projection.name) ??
        new DataLoader<Asked, Row | undefined, string>(
          (asked) => rowsOf(views, { projection, asked, reader }),
          { cacheKeyFn: ({ key, at }) => `${key}@${String(at)}` },
        );
      loaders.set(projection.name, standing);
      return standing;
    },
  };
}

type Asking = Readonly<{ projection: AnyProjection; asked: readonly Asked[]; reader: Reader }>;
async function rowsOf(
  views: Views,
  { projection, asked, reader }: Asking,
): Promise<readonly (Row | undefined)[]> {
  const [first] = asked;
  if (first === undefined || asked.some(({ at }) => at !== first.at))
    return views.byKeyAt<object>(projection as never, asked, reader);
  const rows = await views.byKey<object>(
    projection as never,
    asked.map(({ key }) => key),
    first.at,
    reader,
  );
  return asked.map(({ key }) => rows.get(key));
}

/**
 * Opens texts: the keys of a level of the answer are asked for at once, and never kept beyond the
 * request.
 */
export const textLoader = (vault: Vault): DataLoader<Sealed, string | undefined, string> =>
  new DataLoader<Sealed, string | undefined, string>(
    async (texts) => {
      const keys = await vault.find([...new Set(texts.map(({ key }) => key))]);
      return texts.map((text) => {
        const key = keys.get(text.key);
        return key === undefined ? undefined : unseal(text, key);
      });
    },
    { cacheKeyFn: ({ key, sealed }) => `${key} ${sealed}` },
  );

/** Facts by position, read from the log. */
export const eventLoader = ({
  log,
  views,
  upcasters,
}: Pick<RequestPorts, 'log' | 'views' | 'upcasters'>): DataLoader<Position, Recorded | undefined> =>
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
