import type { Doer, Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { OFFICE, processOf } from '../people.ts';
import { reason, text } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

const RATINGS = ['RED', 'AMBER', 'GREEN'] as const;
type Rating = (typeof RATINGS)[number];
type Risk = Thing & { readonly cycle: string; owner: string; rating: Rating };
const EACH_YEAR = 4;

/** Risks with their ratings. A body that closes hands over its own. */
export class Risks implements Telling {
  readonly share = 150;
  readonly #world: World;
  readonly #open: Kept<Risk>;
  constructor(world: World) {
    this.#world = world;
    this.#open = new Kept(world.random, 1_000);
  }

  next(now: Now): readonly Happened[] {
    const drawn = this.#world.random.next();
    const risk = drawn < 0.3 ? undefined : this.#open.any();
    if (risk === undefined) return [this.#raised(now)];
    if (drawn < 0.7) return [this.#rated(now, risk)];
    return [drawn < 0.82 ? this.#transferred(now, risk, this.#owner()) : this.#closed(now, risk)];
  }
  opens(now: Now): readonly Happened[] {
    const raised = Array.from({ length: EACH_YEAR }, () => this.#raised(now));
    const [one, other, third] = this.#open.things as [Risk, Risk, Risk];
    return [
      ...raised,
      this.#rated(now, one),
      this.#transferred(now, other, this.#owner()),
      this.#closed(now, third),
    ];
  }
  takenOver(now: Now, body: string, to: string): readonly Happened[] {
    return this.#open.things
      .filter(({ owner }) => owner === body)
      .map((risk) => ({
        ...this.#transferred(now, risk, to, processOf('hand-over')),
        caused: true as const,
      }));
  }

  /** Bodies and offices for the most part. */
  #owner(): string {
    const { random, bodies, offices } = this.#world;
    return (
      (random.chance(0.8) ? (random.chance(0.8) ? bodies : offices).any() : undefined) ??
      this.#world.partner()
    );
  }
  #raised(now: Now): Happened {
    const { random } = this.#world;
    const risk: Risk = {
      ...unbegun(this.#world.id('risk')),
      cycle: now.year.id,
      owner: this.#owner(),
      rating: random.pick(RATINGS),
    };
    this.#open.add(risk);
    return happens(risk, now, {
      event: 'RiskRaised',
      command: 'RaiseRisk',
      data: { ...placeOf(risk), name: text(random, [4, 12]), rating: risk.rating },
      occurred: this.#world.lately(now),
      reason: reason(random),
    });
  }
  #rated(now: Now, risk: Risk): Happened {
    risk.rating = this.#world.random.pick(RATINGS.filter((rating) => rating !== risk.rating));
    return happens(risk, now, {
      event: 'RiskRated',
      command: 'RateRisk',
      data: { ...placeOf(risk), rating: risk.rating },
      reason: reason(this.#world.random),
    });
  }
  #transferred(now: Now, risk: Risk, to: string, by: Doer = OFFICE): Happened {
    risk.owner = to;
    return happens(risk, now, {
      event: 'RiskTransferred',
      command: 'TransferRisk',
      data: placeOf(risk),
      by,
      ...(by === OFFICE ? { reason: reason(this.#world.random) } : {}),
    });
  }
  #closed(now: Now, risk: Risk): Happened {
    this.#open.drop(risk);
    return happens(risk, now, {
      event: 'RiskClosed',
      command: 'CloseRisk',
      data: placeOf(risk),
      reason: reason(this.#world.random),
    });
  }
}

const placeOf = ({ cycle, owner }: Risk): object => ({ cycle, owner });
