import type { Telling } from './happened.ts';
import type { Random } from './random.ts';
import { assurances } from './features/assurances.ts';
import { bodies } from './features/bodies.ts';
import { Commitments } from './features/commitments.ts';
import { dialogues } from './features/dialogues.ts';
import { documents } from './features/documents.ts';
import { evaluations } from './features/evaluations.ts';
import { functions } from './features/functions.ts';
import { fundings } from './features/fundings.ts';
import { milestones } from './features/milestones.ts';
import { offices } from './features/offices.ts';
import { reflections } from './features/reflections.ts';
import { Risks } from './features/risks.ts';
import { statements } from './features/statements.ts';
import { theories } from './features/theories.ts';
import { World } from './world.ts';

/**
 * All that goes on in the story, in the order in which it begins in a year: what others refer to
 * comes first.
 */
export function tellingsOf(random: Random): readonly Telling[] {
  const world = new World(random);
  const [commitments, risks] = [new Commitments(world), new Risks(world)];
  return [
    offices(world),
    bodies(world, (...closed) => [
      ...commitments.takenOver(...closed),
      ...risks.takenOver(...closed),
    ]),
    documents(world, (...published) => commitments.published(...published)),
    commitments,
    risks,
    milestones(world),
    functions(world),
    fundings(world),
    statements(world),
    assurances(world),
    theories(world),
    reflections(world),
    dialogues(world),
    evaluations(world),
  ];
}
