import type { Doer, Happened } from './happened.ts';
import { type Random, uuidOf } from './random.ts';
import { joining, opening, PARTNERS, PRIORITIES, type Window, type Year, YEARS } from './spine.ts';
import { reason, text } from './texts.ts';

const DAY = 86_400_000;
const BEGINS = Date.parse('2021-09-01T07:00:00.000Z');
const ENDS = Date.parse('2026-07-31T17:00:00.000Z');
/** As many things of a kind as can still be revised: the older ones rest. */
const REMEMBERED = 20_000;

export type Told = Happened & Readonly<{ moment: string; commandId: string }>;
type Now = Readonly<{ moment: string; day: string; year: Year; ms: number }>;
type Thing = Readonly<{ stream: string; revision: number; occurred: string; by: Doer; data: Readonly<Record<string, unknown>> }>;

/** What happens again to a thing that is there, and how often: below is the sum so far. */
const AGAIN = [
  { below: 0.15, of: 'reflection', fact: 'ReflectionRevised', wish: 'ReviseReflection' }, { below: 0.17, of: 'reflection', fact: 'ReflectionWithdrawn', wish: 'WithdrawReflection' },
  { below: 0.20, of: 'dialogue', fact: 'DialogueCorrected', wish: 'CorrectDialogue' }, { below: 0.21, of: 'evaluation', fact: 'EvaluationRevised', wish: 'ReviseEvaluation' },
] as const;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const evaluators = Array.from({ length: 12 }, (_, index): Doer => ({ sub: `evaluator-${String(index)}`, role: 'EVALUATOR', name: `Mair Ffug ${String(index)}` }));

/** Things of one kind that may be revised. */
class Kind {
  readonly things: Thing[] = [];
  keep(thing: Thing, at = this.things.length < REMEMBERED ? this.things.length : -1, random?: Random): void {
    this.things[at >= 0 ? at : (random?.below(REMEMBERED) ?? 0)] = thing;
  }
}

/** Five years of a record, event by event, its moments spread evenly over them. */
export class Story {
  readonly #random: Random;
  readonly #kinds = { reflection: new Kind(), dialogue: new Kind(), evaluation: new Kind() };
  constructor(random: Random) { this.#random = random; }

  *tell(events: number): Generator<Told> {
    let year: Year | undefined;
    let written = 0;
    while (written < events) {
      const ms = BEGINS + Math.floor(((ENDS - BEGINS) * written) / events);
      const moment = new Date(ms).toISOString();
      const now = YEARS.findLast(({ starts }) => starts <= dayOf(ms)) as Year;
      const told: readonly Happened[] = now === year ? [this.#next({ moment, ms, day: dayOf(ms), year: now })] : [...(year === undefined ? joining() : []), ...opening(now)];
      year = now;
      for (const happened of told.slice(0, events - written)) yield { ...happened, moment, commandId: uuidOf(this.#random) };
      written += told.length;
    }
  }

  #next(now: Now): Happened {
    const kind = this.#random.next();
    const again = AGAIN.find(({ below, of }) => kind < below && this.#kinds[of].things.length > 0);
    if (again?.fact === 'ReflectionWithdrawn') return this.#withdrawn(this.#kinds.reflection);
    if (again !== undefined) return this.#again(this.#kinds[again.of], again.fact, again.wish);
    if (kind < 0.25) return this.#evaluated(now);
    return kind < 0.45 ? this.#talked(now) : this.#reflected(now);
  }

  #reflected(now: Now): Happened {
    const random = this.#random;
    const by = this.#partner();
    const window = now.year.windows.findLast(({ opens }) => opens <= now.day);
    const couldImprove = random.chance(0.7) ? { couldImprove: text(random) } : {};
    const data = {
      cycle: now.year.id, partner: by.partner as string, about: this.#about(), visibility: this.#visibility(), workedWell: text(random), ...couldImprove,
      ...(window === undefined ? {} : { window: window.key }),
    };
    return this.#begun('reflection', { fact: 'ReflectionPosted', wish: 'PostReflection', occurred: this.#lately(now), by, data: { ...data, late: isLate(window, now) } });
  }

  #talked(now: Now): Happened {
    const random = this.#random;
    const by = this.#partner();
    const partners = [by.partner as string, ...[1, 2].slice(random.below(2)).map(() => random.pick(PARTNERS).id)];
    const held = this.#lately(now);
    const agreed = Array.from({ length: random.below(3) }, () => text(random, [5, 15]));
    return this.#begun('dialogue', { fact: 'DialogueRecorded', wish: 'RecordDialogue', occurred: held, by, data: {
      cycle: now.year.id, partners: [...new Set(partners)], about: this.#about(), held, summary: text(random), agreed, visibility: this.#visibility(),
    } });
  }

  #evaluated(now: Now): Happened {
    const random = this.#random;
    const cited = this.#kinds.reflection.things;
    const supporting = cited.length === 0 ? [] : [1, 2, 3].map(() => ({ subject: random.pick(cited).stream, note: text(random, [4, 12]) }));
    return this.#begun('evaluation', { fact: 'EvaluationRecorded', wish: 'RecordEvaluation', occurred: this.#lately(now), by: random.pick(evaluators), data: {
      cycle: now.year.id, question: text(random, [6, 15]), judgement: text(random, [30, 90]), about: this.#about(), supporting,
      contradicting: [{ url: 'https://example.org/report' }], visibility: this.#visibility(),
    } });
  }

  #begun(kind: 'reflection' | 'dialogue' | 'evaluation', thing: Omit<Happened, 'stream' | 'revision'>): Happened {
    const begun = { ...thing, stream: `${kind}-${uuidOf(this.#random)}`, revision: 0, data: thing.data as Thing['data'] };
    this.#kinds[kind].keep(begun, undefined, this.#random);
    return begun;
  }

  /** The same thing once more, one of its texts new. */
  #again(kind: Kind, fact: string, wish: string): Happened {
    const at = this.#random.below(kind.things.length);
    const { late: _late, ...data } = (kind.things[at] as Thing).data;
    const name = ['workedWell', 'summary', 'judgement'].find((field) => field in data) as string;
    const next = { ...(kind.things[at] as Thing), revision: (kind.things[at] as Thing).revision + 1, data: { ...data, [name]: text(this.#random) } };
    kind.keep(next, at);
    return { ...next, fact, wish, reason: reason(this.#random) };
  }

  #withdrawn(kind: Kind): Happened {
    const at = this.#random.below(kind.things.length);
    const thing = kind.things[at] as Thing;
    const last = kind.things.pop() as Thing;
    if (at < kind.things.length) kind.things[at] = last;
    const { cycle, partner, about, visibility, window } = thing.data;
    return { ...thing, fact: 'ReflectionWithdrawn', wish: 'WithdrawReflection', revision: thing.revision + 1, reason: reason(this.#random),
      data: { cycle, partner, about, visibility, ...(window === undefined ? {} : { window }) } };
  }

  #partner(): Doer {
    const { id, code } = this.#random.pick(PARTNERS);
    return { sub: `head-of-${code}`, role: 'PARTNER', partner: id, name: `Alun Ffug ${code}` };
  }
  #about(): readonly string[] { return [...new Set([this.#random.pick(PRIORITIES), ...(this.#random.chance(0.3) ? [this.#random.pick(PRIORITIES)] : [])])]; }
  #visibility(): string { const drawn = this.#random.next(); return drawn < 0.6 ? 'PUBLIC' : drawn < 0.9 ? 'PARTNERS' : 'OWN'; }
  #lately({ ms, year }: Now): string { const day = dayOf(ms - this.#random.below(45) * DAY); return day < year.starts ? year.starts : day; }
}

const isLate = (window: Window | undefined, { day }: Now): boolean => window !== undefined && day > window.closes;
