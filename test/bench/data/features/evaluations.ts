import type { Happened, Now, Telling } from '../happened.ts';
import { EVALUATORS } from '../people.ts';
import { text } from '../texts.ts';
import type { World } from '../world.ts';
import { Sayings } from './reflections.ts';

export function evaluations(world: World): Telling {
  const { random } = world;
  const sayings = new Sayings(world);
  const record = (now: Now): Happened =>
    sayings.begin(now, {
      category: 'evaluation',
      event: 'EvaluationRecorded',
      command: 'RecordEvaluation',
      by: random.pick(EVALUATORS),
      occurred: world.lately(now),
      data: {
        cycle: now.year.id,
        question: text(random, [6, 15]),
        judgement: text(random, [30, 90]),
        about: world.about(),
        supporting: [1, 2, 3].map(() => world.evidence()),
        contradicting: [{ url: 'https://example.org/report' }],
        visibility: world.visibility(),
      },
    });
  const revise = (now: Now): Happened | undefined =>
    sayings.again(now, {
      event: 'EvaluationRevised',
      command: 'ReviseEvaluation',
      text: 'judgement',
    });
  const change = (now: Now): Happened | undefined =>
    random.chance(0.95)
      ? revise(now)
      : sayings.withdraw(now, { event: 'EvaluationWithdrawn', command: 'WithdrawEvaluation' });
  return {
    share: 4_500,
    next: (now) => [(random.chance(0.2) ? change(now) : undefined) ?? record(now)],
  };
}
