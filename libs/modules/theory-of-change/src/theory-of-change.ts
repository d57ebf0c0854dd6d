import { looksAtThings } from '@cylch/body';
import {
  compact,
  type Actor,
  type CycleId,
  type Decider,
  ensure,
  ensureCycle,
  ensureFound,
  ensureHappened,
  ensureUncited,
  type LocalisedFreeText,
  type LocalisedName,
  type Message,
  type Pointer,
  subjectsOf,
  type ThingDependencies,
} from '@cylch/kernel';
import { ensureSound, ensureSteps, type Graph } from './graph.ts';

/** Where what happens belongs: to a version of the theory, and perhaps to a cycle. */
type Place = { cycle?: CycleId; version: number };
type Sides = { supporting: readonly Pointer[]; contradicting: readonly Pointer[] };
/** A step or an assumption of the version in force: one of the two. */
export type Part = Readonly<
  { step: string; assumption?: never } | { assumption: string; step?: never }
>;

/**
 * What has happened to a theory of change. Each version is told whole; evidence, by what was added.
 */
export type TheoryEvent =
  | Message<'TheoryOfChangeAdopted', Place & Graph & { name: LocalisedName }>
  | Message<
      'AssumptionStated',
      Place & { key: string; text: LocalisedFreeText; on: readonly string[] }
    >
  | Message<'TheoryEvidenceLinked', Place & Sides & Part>;

/** What someone may send. To adopt again is to make the next version. */
export type TheoryCommand =
  | Message<'AdoptTheoryOfChange', { cycle?: CycleId; name: LocalisedName } & Graph>
  | Message<'StateAssumption', { key: string; text: LocalisedFreeText; on: readonly string[] }>
  | Message<'LinkTheoryEvidence', Sides & Part>;

/**
 * Evidence by what it speaks of: of a step or an assumption that goes on under its key, it goes on
 * too.
 */
type Evidence = ReadonlyMap<string, readonly Pointer[]>;
type State = Readonly<{
  place: Place;
  steps: ReadonlySet<string>;
  assumptions: ReadonlySet<string>;
  evidence: Evidence;
}>;

/** Those who judge how change comes about. */
const evaluates = ({ role }: Actor): boolean =>
  role === 'EVALUATOR' || role === 'SECRETARIAT' || role === 'SYSTEM';
const nameOf = ({ step, assumption }: Part): string =>
  step === undefined ? `assumption ${assumption}` : `step ${step}`;

/**
 * The rules of a theory of change: a graph without circles, in whole versions, with evidence for
 * and against.
 */
export const theoryOfChange: Decider<State, TheoryCommand, TheoryEvent, ThingDependencies> = {
  category: 'theory-of-change',
  initial: { place: { version: 0 }, steps: new Set(), assumptions: new Set(), evidence: new Map() },
  creates: ['AdoptTheoryOfChange'],
  authorise: {
    AdoptTheoryOfChange: evaluates,
    StateAssumption: evaluates,
    LinkTheoryEvidence: evaluates,
  },
  dependsOn: {
    AdoptTheoryOfChange: ({ cycle }) => looksAtThings(cycle),
    StateAssumption: () => looksAtThings(),
    LinkTheoryEvidence: ({ supporting, contradicting }) =>
      looksAtThings(...subjectsOf([...supporting, ...contradicting])),
  },
  decide: {
    AdoptTheoryOfChange: (data, { place }, { now, occurred, dependencies }) => {
      ensureHappened({ occurred, now });
      ensureCycle(data.cycle, dependencies.things);
      ensureSound(data);
      return [{ type: 'TheoryOfChangeAdopted', data: { ...data, version: place.version + 1 } }];
    },
    StateAssumption: (data, { place, steps, assumptions }, { now, occurred }) => {
      ensureHappened({ occurred, now });
      ensure(!assumptions.has(data.key), 'BAD_USER_INPUT', { field: 'key', problem: 'REPEATED' });
      ensureSteps('on', data.on, steps);
      return [{ type: 'AssumptionStated', data: { ...place, ...data } }];
    },
    LinkTheoryEvidence: (
      data,
      { place, steps, assumptions, evidence },
      { actor, now, occurred, dependencies },
    ) => {
      ensureHappened({ occurred, now });
      if (data.step !== undefined) ensureSteps('step', [data.step], steps);
      else
        ensure(assumptions.has(data.assumption), 'BAD_USER_INPUT', {
          field: 'assumption',
          problem: 'NO_SUCH_ASSUMPTION',
          assumption: data.assumption,
        });
      ensure(data.supporting.length + data.contradicting.length > 0, 'BAD_USER_INPUT', {
        field: 'supporting',
        problem: 'REQUIRED',
      });
      for (const field of ['supporting', 'contradicting'] as const) {
        ensureUncited(data[field], evidence.get(`${field} ${nameOf(data)}`) ?? [], field);
        ensureFound(data[field], { ...dependencies, actor, field });
      }
      return [{ type: 'TheoryEvidenceLinked', data: { ...place, ...data } }];
    },
  },
  evolve: {
    TheoryOfChangeAdopted: ({ evidence }, { cycle, version, steps, assumptions }) => ({
      place: { version, ...compact({ cycle }) },
      evidence,
      steps: new Set(steps.map(({ key }) => key)),
      assumptions: new Set(assumptions.map(({ key }) => key)),
    }),
    AssumptionStated: (state, { key }) => ({
      ...state,
      assumptions: new Set([...state.assumptions, key]),
    }),
    TheoryEvidenceLinked: (state, data) => ({ ...state, evidence: linked(state.evidence, data) }),
  },
};

function linked(evidence: Evidence, data: Sides & Part): Evidence {
  const more = new Map(evidence);
  for (const side of ['supporting', 'contradicting'] as const) {
    const name = `${side} ${nameOf(data)}`;
    more.set(name, [...(more.get(name) ?? []), ...data[side]]);
  }
  return more;
}
