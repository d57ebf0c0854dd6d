import type { Now } from './happened.ts';
import { Kept } from './kept.ts';
import { type Random, uuidOf } from './random.ts';
import { PARTNERS, PRIORITIES } from './core.ts';
import { text } from './texts.ts';

const DAY = 86_400_000;
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** What is there for others to refer to, and the chance that all of them share. */
export class World {
  readonly random: Random;
  readonly bodies: Kept<string>;
  readonly offices: Kept<string>;
  readonly documents: Kept<string>;
  /** Documents that are expected still. */
  readonly awaited: Kept<string>;
  /** Where something may have been agreed: meetings and dialogues. */
  readonly gatherings: Kept<string>;
  readonly reflections: Kept<string>;
  constructor(random: Random) {
    this.random = random;
    const few = <T>(): Kept<T> => new Kept<T>(random, 2_000);
    [this.bodies, this.offices, this.documents, this.awaited, this.gatherings, this.reflections] = [
      few(),
      few(),
      few(),
      few(),
      few(),
      few(),
    ];
  }

  id(category: string): string {
    return `${category}-${uuidOf(this.random)}`;
  }
  partner(): string {
    return this.random.pick(PARTNERS).id;
  }
  /** A partner four times in five, else a body. */
  owner(): string {
    return (this.random.chance(0.2) ? this.bodies.any() : undefined) ?? this.partner();
  }
  about(): readonly string[] {
    return [
      ...new Set([
        this.random.pick(PRIORITIES),
        ...(this.random.chance(0.3) ? [this.random.pick(PRIORITIES)] : []),
      ]),
    ];
  }
  visibility(): string {
    const drawn = this.random.next();
    return drawn < 0.6 ? 'PUBLIC' : drawn < 0.9 ? 'PARTNERS' : 'OWN';
  }
  evidence(): object {
    const subject = this.random.chance(0.8)
      ? (this.random.chance(0.8) ? this.reflections : this.documents).any()
      : undefined;
    return subject === undefined
      ? { url: `https://example.org/report-${String(this.random.below(100_000))}` }
      : { subject, note: text(this.random, [4, 12]) };
  }

  /** A day of the weeks past, not before the year. */
  lately({ ms, year }: Now): string {
    const day = dayOf(ms - this.random.below(45) * DAY);
    return day < year.starts ? year.starts : day;
  }
  ahead({ ms }: Now, within = 200): string {
    return dayOf(ms + (20 + this.random.below(within)) * DAY);
  }
}
