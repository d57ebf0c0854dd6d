import type { CommandResult } from '@cylch/commands';
import type { EventId, Position } from '@cylch/kernel';
import type { AsOf } from '../at.ts';
import type { Request } from '../request.ts';

/**
 * What a mutation answers: the fact stands as soon as there are event ids; the rest comes from the
 * views.
 */
export class Sent {
  readonly #landed: () => Promise<Position>;
  readonly #request: Request;
  readonly stream: string;
  readonly eventIds: readonly EventId[];
  readonly repeated: boolean;

  constructor(result: CommandResult, request: Request) {
    this.stream = result.stream;
    this.eventIds = result.eventIds;
    this.repeated = result.repeated;
    this.#request = request;
    let landing: Promise<Position> | undefined;
    this.#landed = () => (landing ??= request.landed(result.logPosition));
  }

  /** @throws Refusal STALE_VIEW where the views did not get there in time. */
  position(): Promise<Position> {
    return this.#landed();
  }

  /** The newest place, once the views have what was just recorded. */
  async standpoint(): Promise<AsOf> {
    await this.#landed();
    const position = await this.#request.reached();
    return { position, on: (await this.#request.resolveAsOf()).on, pinned: false };
  }
}
