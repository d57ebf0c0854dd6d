import type { Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { name } from '../texts.ts';
import { happens, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

const STATUS = ['DRAFT_BUDGET', 'FINAL_BUDGET', 'IN_YEAR'] as const;
const EACH_YEAR = 6;

/** Lines of funding; one that is restated gives way to another. */
export function fundings(world: World): Telling {
  const { random } = world;
  const standing = new Kept<string>(random, 500);
  let written = 0;
  const line = (now: Now): Readonly<Record<string, unknown> & { funding: string }> => {
    written += 1;
    const key = `line-${String(written)}`;
    return {
      funding: `funding-${key}`,
      key,
      name: name(random),
      financialYears: [
        now.day < `${now.year.ends.slice(0, 4)}-04` ? now.year.key : next(now.year.key),
      ],
      amount: `${String(1 + random.below(300))}${String(random.below(10))}00000.00`,
      announced: now.day,
      cycle: now.year.id,
    };
  };
  const announce = (now: Now): Happened => {
    const data = { ...line(now), status: random.pick(STATUS) };
    return happens(unbegun(standing.add(data.funding)), now, {
      event: 'FundingAnnounced',
      command: 'AnnounceFunding',
      data,
    });
  };
  const restate = (now: Now): Happened | undefined => {
    const supersedes = standing.take();
    if (supersedes === undefined) return undefined;
    const data = { ...line(now), supersedes: [supersedes] };
    return happens(unbegun(standing.add(data.funding)), now, {
      event: 'FundingRestated',
      command: 'RestateFunding',
      data,
    });
  };
  const one = (now: Now): Happened =>
    (random.chance(0.3) ? restate(now) : undefined) ?? announce(now);
  return {
    share: 50,
    next: (now) => [one(now)],
    opens: (now) => [announce(now), ...Array.from({ length: EACH_YEAR }, () => one(now))],
  };
}

/** 2026-27 after 2025-26. */
const next = (year: string): string =>
  `${String(Number(year.slice(0, 4)) + 1)}-${String(Number(year.slice(5)) + 1)}`;
