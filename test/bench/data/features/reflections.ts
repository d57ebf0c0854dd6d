import { compact } from '@cylch/kernel';
import type { Doer, Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { actingFor } from '../people.ts';
import type { Window } from '../core.ts';
import { reason, text } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

type Said = Thing & {
  readonly by: Doer;
  readonly occurred: string;
  data: Readonly<Record<string, unknown>>;
};
type What = Readonly<{
  category: string;
  event: string;
  command: string;
  by: Doer;
  occurred: string;
  data: Said['data'];
}>;
type Again = Readonly<{ event: string; command: string; text: string }>;

/** What a withdrawal tells: whose it was and what it was about, and none of what was said. */
const KEPT = new Set(['cycle', 'window', 'partner', 'partners', 'body', 'about', 'visibility']);

/** What is said once and may be said again: one of its texts new, for a reason. */
export class Sayings {
  readonly #world: World;
  readonly #said: Kept<Said>;
  constructor(world: World) {
    this.#world = world;
    this.#said = new Kept(world.random);
  }

  begin(now: Now, { category, event, command, by, occurred, data }: What): Happened {
    const said: Said = { ...unbegun(this.#world.id(category)), by, occurred, data };
    this.#said.add(said);
    return happens(said, now, { event, command, by, occurred, data });
  }
  again(now: Now, { event, command, text: field }: Again): Happened | undefined {
    const said = this.#said.any();
    if (said === undefined) return undefined;
    const { late: _late, ...data } = said.data;
    said.data = { ...data, [field]: text(this.#world.random) };
    return happens(said, now, {
      event,
      command,
      by: said.by,
      occurred: said.occurred,
      data: said.data,
      reason: reason(this.#world.random),
    });
  }
  withdraw(now: Now, { event, command }: Omit<Again, 'text'>): Happened | undefined {
    const said = this.#said.take();
    if (said === undefined) return undefined;
    const data = Object.fromEntries(Object.entries(said.data).filter(([field]) => KEPT.has(field)));
    return happens(said, now, {
      event,
      command,
      by: said.by,
      occurred: said.occurred,
      data,
      reason: reason(this.#world.random),
    });
  }
}

/** Reflections of partners, and of bodies now and then. */
export function reflections(world: World): Telling {
  const { random } = world;
  const sayings = new Sayings(world);
  const post = (now: Now): Happened => {
    const body = random.chance(0.01) ? world.bodies.any() : undefined;
    const who = body ?? world.partner();
    const window = now.year.windows.findLast(({ opens }) => opens <= now.day);
    const posted = sayings.begin(now, {
      category: 'reflection',
      event: 'ReflectionPosted',
      command: 'PostReflection',
      by: actingFor(who),
      occurred: world.lately(now),
      data: {
        cycle: now.year.id,
        ...(body === undefined ? { partner: who } : { body }),
        about: world.about(),
        visibility: world.visibility(),
        workedWell: text(random),
        ...(random.chance(0.7) ? { couldImprove: text(random) } : {}),
        ...compact({ window: window?.key }),
        late: isLate(window, now),
      },
    });
    world.reflections.add(posted.stream);
    return posted;
  };
  const change = (now: Now): Happened | undefined =>
    random.chance(0.88)
      ? sayings.again(now, {
          event: 'ReflectionRevised',
          command: 'ReviseReflection',
          text: 'workedWell',
        })
      : sayings.withdraw(now, { event: 'ReflectionWithdrawn', command: 'WithdrawReflection' });
  return {
    share: 65_000,
    next: (now) => [(random.chance(0.24) ? change(now) : undefined) ?? post(now)],
  };
}

const isLate = (window: Window | undefined, { day }: Now): boolean =>
  window !== undefined && day > window.closes;
