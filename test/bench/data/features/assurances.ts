import { compact } from '@cylch/kernel';
import type { Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { actingFor, OFFICE, partnerOf } from '../people.ts';
import { text, textInBoth } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

type Assurance = Thing & Readonly<{ from: string; place: object }>;
const EACH_YEAR = 4;

/** Who assures which office of what, and what it rests on. */
export function assurances(world: World): Telling {
  const { random } = world;
  const given = new Kept<Assurance>(random, 500);
  const give = (now: Now, expected: boolean): Happened => {
    const from = world.owner();
    const to = world.offices.any();
    const place = {
      cycle: now.year.id,
      ...compact({ to }),
      from,
      ...partnerOf(from),
    };
    const assurance = given.add({ ...unbegun(world.id('assurance')), from, place });
    return happens(assurance, now, {
      event: expected ? 'AssuranceExpected' : 'AssuranceGiven',
      command: 'GiveAssurance',
      by: expected ? OFFICE : actingFor(from),
      occurred: expected ? world.ahead(now) : now.day,
      data: {
        ...place,
        ...(random.chance(0.6) ? { objective: text(random, [4, 12]) } : {}),
        statement: textInBoth(random, [10, 40]),
        evidence: expected ? [] : [world.evidence()],
      },
    });
  };
  const link = (now: Now): Happened | undefined => {
    const assurance = given.any();
    return (
      assurance &&
      happens(assurance, now, {
        event: 'AssuranceEvidenceLinked',
        command: 'LinkEvidence',
        by: actingFor(assurance.from),
        data: { ...assurance.place, evidence: [world.evidence()] },
      })
    );
  };
  return {
    share: 80,
    next: (now) => [(random.chance(0.3) ? link(now) : undefined) ?? give(now, random.chance(0.3))],
    opens: (now) => [
      ...Array.from({ length: EACH_YEAR }, () => give(now, false)),
      give(now, true),
      ...[link(now)].filter((linked) => linked !== undefined),
    ],
  };
}
