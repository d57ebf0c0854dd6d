import { type Carried, CarryWish } from '@cylch/carrier';
import { type EventId, type Position, Refusal } from '@cylch/kernel';
import type { Standpoint } from '../at.ts';
import type { Request } from '../request.ts';
import { PATIENCE_MS } from '../standpoint.ts';
import { orderOf } from './order.ts';
import type { WishDefinition } from './wish.ts';
import type { AnyWishInput } from './wish-input.ts';

/** What a mutation answers: the fact stands as soon as there are event ids; the rest comes from the views. */
export class Sent {
  readonly #landed: () => Promise<Position>;
  readonly #request: Request;
  readonly stream: string;
  readonly eventIds: readonly EventId[];
  readonly repeated: boolean;

  constructor(carried: Carried, request: Request) {
    this.stream = carried.stream;
    this.eventIds = carried.eventIds;
    this.repeated = carried.repeated;
    this.#request = request;
    let landing: Promise<Position> | undefined;
    this.#landed = () => (landing ??= landed(carried, request));
  }

  /** @throws Refusal STALE_VIEW where the views did not get there in time. */
  position(): Promise<Position> {
    return this.#landed();
  }

  /** The newest place, once the views have what was just recorded. */
  async standpoint(): Promise<Standpoint> {
    await this.#landed();
    const { position } = await this.#request.house.views.checkpoint();
    return { position, on: (await this.#request.standAt()).on, pinned: false };
  }
}

async function landed({ logPosition }: Carried, { house: { views } }: Request): Promise<Position> {
  const place = await views.reachedLog(logPosition, PATIENCE_MS);
  if (place !== undefined) return place.position;
  throw new Refusal('STALE_VIEW', {
    position: '…',
    viewsPosition: String((await views.checkpoint()).position),
  });
}

/** Sends a wish on its way. @throws Refusal of the rules, UNAUTHENTICATED for the signed-out. */
export async function send<I extends AnyWishInput>(
  request: Request,
  definition: WishDefinition<I>,
  input: I,
): Promise<Sent> {
  const order = orderOf(definition, input, request.signedIn());
  return new Sent(await request.house.bus.execute(new CarryWish(order)), request);
}
