import type { Happened, Now, Telling } from '../happened.ts';
import { EVALUATORS } from '../people.ts';
import { name, text } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

const THEORIES = 4;
const KINDS = [
  'INPUT',
  'INPUT',
  'ACTIVITY',
  'ACTIVITY',
  'OUTPUT',
  'OUTCOME',
  'OUTCOME',
  'IMPACT',
  'EXTERNAL_FACTOR',
] as const;
const STEPS = KINDS.map((kind, index) => ({ key: `step-${String(index + 1)}`, kind }));
/** Each step leads to the one two further on. */
const LINKS = STEPS.slice(0, 6).map(({ key }, index) => ({
  from: key,
  to: `step-${String(index + 3)}`,
}));

type Theory = Thing & {
  readonly name: object;
  version: number;
  cycle: string;
  assumptions: string[];
  assumed: number;
};

/** A few theories of change: a new version each year, and evidence all along. */
export function theories(world: World): Telling {
  const { random } = world;
  const adopted: Theory[] = [];
  const by = EVALUATORS[0] as (typeof EVALUATORS)[number];
  const assumed = (
    theory: Theory,
  ): Readonly<{ key: string; text: object; on: readonly string[] }> => {
    theory.assumed += 1;
    const key = `assumption-${String(theory.assumed)}`;
    theory.assumptions.push(key);
    return { key, text: text(random, [6, 20]), on: [random.pick(STEPS).key] };
  };
  const adopt = (now: Now, theory: Theory): Happened => {
    Object.assign(theory, { version: theory.version + 1, cycle: now.year.id, assumptions: [] });
    return happens(theory, now, {
      event: 'TheoryOfChangeAdopted',
      command: 'AdoptTheoryOfChange',
      by,
      data: {
        cycle: now.year.id,
        version: theory.version,
        name: theory.name,
        links: LINKS,
        assumptions: [assumed(theory), assumed(theory)],
        steps: STEPS.map((step) => ({ ...step, text: text(random, [4, 15]) })),
      },
    });
  };
  const assume = (now: Now, theory: Theory): Happened =>
    happens(theory, now, {
      event: 'AssumptionStated',
      command: 'StateAssumption',
      by,
      data: { cycle: theory.cycle, version: theory.version, ...assumed(theory) },
    });
  const link = (now: Now, theory: Theory): Happened => {
    const part = random.chance(0.7)
      ? { step: random.pick(STEPS).key }
      : { assumption: random.pick(theory.assumptions) };
    const [supporting, contradicting] = random.chance(0.8)
      ? [[world.evidence()], []]
      : [[], [world.evidence()]];
    return happens(theory, now, {
      event: 'TheoryEvidenceLinked',
      command: 'LinkTheoryEvidence',
      by: random.pick(EVALUATORS),
      data: { cycle: theory.cycle, version: theory.version, ...part, supporting, contradicting },
    });
  };
  const begun = (number: number): Theory => ({
    ...unbegun(`theory-of-change-${String(number)}`),
    name: name(random),
    version: 0,
    cycle: '',
    assumptions: [],
    assumed: 0,
  });
  return {
    share: 20,
    next: (now) => [
      random.chance(0.85) ? link(now, random.pick(adopted)) : assume(now, random.pick(adopted)),
    ],
    opens: (now) => {
      if (adopted.length === 0)
        adopted.push(...Array.from({ length: THEORIES }, (_, index) => begun(index + 1)));
      return adopted.flatMap((theory) => [
        adopt(now, theory),
        assume(now, theory),
        link(now, theory),
      ]);
    },
  };
}
