import type { Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { name, reason, text } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

type Milestone = Thing & Readonly<{ name: object }>;
const EACH_YEAR = 5;

export function milestones(world: World): Telling {
  const { random } = world;
  const planned = new Kept<Milestone>(random, 500);
  let written = 0;
  const begun = (now: Now): Milestone => {
    written += 1;
    return { ...unbegun(`milestone-${now.year.key}-${String(written)}`), name: name(random) };
  };
  const event = (
    now: Now,
    stone: Milestone,
    told: Partial<Happened> & Pick<Happened, 'event' | 'command'>,
  ): Happened =>
    happens(stone, now, {
      ...told,
      data: { milestone: stone.stream, name: stone.name, cycle: now.year.id, ...told.data },
    });
  const note = (): object => (random.chance(0.4) ? { note: text(random) } : {});
  const plan = (now: Now): Happened => {
    const day = world.ahead(now, 400).slice(0, 7);
    return event(now, planned.add(begun(now)), {
      event: 'MilestonePlanned',
      command: 'PlanMilestone',
      data: { planned: day, ...note() },
      occurred: day,
    });
  };
  const move = (now: Now, stone: Milestone): Happened => {
    const day = world.ahead(now, 400).slice(0, 7);
    return event(now, stone, {
      event: 'PlannedMilestoneMoved',
      command: 'MovePlannedMilestone',
      data: { planned: day },
      occurred: day,
      reason: reason(random),
    });
  };
  const reach = (now: Now): Happened =>
    event(now, (random.chance(0.9) ? planned.take() : undefined) ?? begun(now), {
      event: 'MilestoneReached',
      command: 'ReachMilestone',
      data: note(),
    });
  const drop = (now: Now, stone: Milestone): Happened => {
    planned.drop(stone);
    return event(now, stone, {
      event: 'MilestoneDropped',
      command: 'DropMilestone',
      reason: reason(random),
    });
  };
  const change = (now: Now, drawn: number): Happened | undefined => {
    const stone = planned.any();
    if (stone === undefined) return undefined;
    return drawn < 0.9 ? move(now, stone) : drop(now, stone);
  };
  return {
    share: 60,
    next: (now) => {
      const drawn = random.next();
      if (drawn < 0.4) return [plan(now)];
      return [(drawn < 0.7 ? reach(now) : change(now, drawn)) ?? plan(now)];
    },
    opens: (now) => [
      ...Array.from({ length: EACH_YEAR }, () => plan(now)),
      ...[0.8, 0.95].flatMap((drawn) => change(now, drawn) ?? []),
      reach(now),
    ],
  };
}
