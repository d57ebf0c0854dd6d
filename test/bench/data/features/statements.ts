import type { Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { headOf } from '../people.ts';
import { textInBoth } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

const KINDS = ['ROLE', 'LOCAL_MODEL', 'LOCAL_MODEL', 'OBJECTIVE', 'NOTE'] as const;
type Made = Thing & Readonly<{ subject: string; place: object; text: object }>;
const EACH_YEAR = 4;

/** What partners say of themselves; published at times, with evidence at times. */
export function statements(world: World): Telling {
  const { random } = world;
  const made = new Kept<Made>(random, 500);
  const unpublished = new Kept<Made>(random, 500);
  const make = (now: Now): Happened => {
    const subject = world.partner();
    const place = { cycle: now.year.id, kind: random.pick(KINDS), subject, partner: subject };
    const statement: Made = made.add({
      ...unbegun(world.id('statement')),
      subject,
      place,
      text: textInBoth(random, [15, 60]),
    });
    unpublished.add(statement);
    return happens(statement, now, {
      event: 'StatementMade',
      command: 'MakeStatement',
      by: headOf(subject),
      data: {
        ...place,
        text: statement.text,
        from: world.lately(now),
        evidence: random.chance(0.3) ? [world.evidence()] : [],
        contentsUnknown: false,
        visibility: 'OWN',
      },
    });
  };
  const publish = (now: Now): Happened | undefined => {
    const statement = unpublished.take();
    return (
      statement &&
      happens(statement, now, {
        event: 'StatementPublished',
        command: 'PublishStatement',
        by: headOf(statement.subject),
        data: { ...statement.place, text: statement.text, visibility: 'PUBLIC' },
      })
    );
  };
  const link = (now: Now): Happened | undefined => {
    const statement = made.any();
    return (
      statement &&
      happens(statement, now, {
        event: 'StatementEvidenceLinked',
        command: 'LinkEvidence',
        by: headOf(statement.subject),
        data: { ...statement.place, evidence: [world.evidence()] },
      })
    );
  };
  return {
    share: 100,
    next: (now) => {
      const drawn = random.next();
      if (drawn < 0.5) return [make(now)];
      return [(drawn < 0.8 ? publish(now) : link(now)) ?? make(now)];
    },
    opens: (now) => [
      ...Array.from({ length: EACH_YEAR }, () => make(now)),
      ...[publish(now), link(now)].filter((told) => told !== undefined),
    ],
  };
}
