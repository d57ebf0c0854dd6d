import type { Telling } from './happened.ts';
import type { Random } from './random.ts';
import { assurances } from './rooms/assurances.ts';
import { bodies } from './rooms/bodies.ts';
import { Commitments } from './rooms/commitments.ts';
import { dialogues } from './rooms/dialogues.ts';
import { documents } from './rooms/documents.ts';
import { evaluations } from './rooms/evaluations.ts';
import { functions } from './rooms/functions.ts';
import { fundings } from './rooms/fundings.ts';
import { milestones } from './rooms/milestones.ts';
import { offices } from './rooms/offices.ts';
import { reflections } from './rooms/reflections.ts';
import { Risks } from './rooms/risks.ts';
import { statements } from './rooms/statements.ts';
import { theories } from './rooms/theories.ts';
import { World } from './world.ts';

/** All that goes on in the story, in the order in which it begins in a year: what others refer to comes first. */
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
