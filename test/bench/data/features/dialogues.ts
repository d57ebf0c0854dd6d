import type { Happened, Now, Telling } from '../happened.ts';
import { headOf } from '../people.ts';
import { text } from '../texts.ts';
import type { World } from '../world.ts';
import { Sayings } from './reflections.ts';

export function dialogues(world: World): Telling {
  const { random } = world;
  const sayings = new Sayings(world);
  const record = (now: Now): Happened => {
    const own = world.partner();
    const held = world.lately(now);
    const recorded = sayings.begin(now, {
      category: 'dialogue',
      event: 'DialogueRecorded',
      command: 'RecordDialogue',
      by: headOf(own),
      occurred: held,
      data: {
        cycle: now.year.id,
        partners: [...new Set([own, ...(random.chance(0.5) ? [world.partner()] : [])])],
        about: world.about(),
        held,
        summary: text(random),
        agreed: Array.from({ length: random.below(3) }, () => text(random, [5, 15])),
        visibility: world.visibility(),
      },
    });
    world.gatherings.add(recorded.stream);
    return recorded;
  };
  const correct = (now: Now): Happened | undefined =>
    sayings.again(now, { event: 'DialogueCorrected', command: 'CorrectDialogue', text: 'summary' });
  const change = (now: Now): Happened | undefined =>
    random.chance(0.95)
      ? correct(now)
      : sayings.withdraw(now, { event: 'DialogueWithdrawn', command: 'WithdrawDialogue' });
  return {
    share: 21_000,
    next: (now) => [(random.chance(0.13) ? change(now) : undefined) ?? record(now)],
  };
}
