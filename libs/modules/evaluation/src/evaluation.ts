import { looksAtThings } from '@cylch/body';
import {
  compact,
  type Actor,
  type CycleId,
  type Decider,
  type Edtf,
  ensure,
  ensureFound,
  ensureHappened,
  type FreeText,
  type LocalisedChange,
  type LocalisedFreeText,
  merge,
  type Message,
  type DependsOn,
  type PartnerId,
  type PlainText,
  type Pointer,
  sortDay,
  subjectsOf,
  type ThingDependencies,
  type Visibility,
} from '@cylch/kernel';
import { cycle, type CycleState, ensureInForce } from '@cylch/cycle';

/**
 * An evaluation as every fact of it tells it whole. `partner` is whose evaluator judged, where that
 * one acts for a partner.
 */
type Judged = {
  cycle: CycleId;
  partner?: PartnerId;
  question: LocalisedFreeText;
  judgement: LocalisedFreeText;
  about: readonly string[];
  supporting: readonly Pointer[];
  contradicting: readonly Pointer[];
  visibility: Visibility;
};
type Change = LocalisedChange<PlainText>;

/** What has happened to an evaluation. */
export type EvaluationEvent =
  | Message<'EvaluationRecorded', Judged>
  | Message<'EvaluationRevised', Judged>
  | Message<'EvaluationWithdrawn', Pick<Judged, 'cycle' | 'partner' | 'about' | 'visibility'>>;
/** What someone may send. A revision names only what changes; its lists of evidence are whole. */
export type EvaluationCommand =
  | Message<'RecordEvaluation', Omit<Judged, 'partner'>>
  | Message<
      'ReviseEvaluation',
      Partial<Omit<Judged, 'cycle' | 'partner' | 'question' | 'judgement'>> & {
        question?: Change;
        judgement?: Change;
      }
    >
  | Message<'WithdrawEvaluation'>;

type State = Readonly<
  { at: 'unrecorded' } | { at: 'recorded' | 'withdrawn'; judged: Judged; occurred: Edtf }
>;
type Recorded = State & { at: 'recorded' };
type Dependencies = ThingDependencies & { cycle: CycleState };
type Lists = Readonly<{ supporting?: readonly Pointer[]; contradicting?: readonly Pointer[] }>;

const evaluates = ({ role }: Actor): boolean =>
  role === 'EVALUATOR' || role === 'SECRETARIAT' || role === 'SYSTEM';
const lookAt = (
  stream: CycleId,
  { supporting = [], contradicting = [] }: Lists,
): DependsOn<Dependencies> => ({
  cycle: { foldedBy: cycle, stream },
  ...looksAtThings(...subjectsOf([...supporting, ...contradicting])),
});

/**
 * The rules of an evaluation: a judgement with evidence for and against, kept apart. It may still
 * be made when the cycle is closed.
 */
export const evaluation: Decider<State, EvaluationCommand, EvaluationEvent, Dependencies> = {
  category: 'evaluation',
  initial: { at: 'unrecorded' },
  creates: ['RecordEvaluation'],
  authorise: {
    RecordEvaluation: evaluates,
    ReviseEvaluation: evaluates,
    WithdrawEvaluation: evaluates,
  },
  dependsOn: {
    RecordEvaluation: (data) => lookAt(data.cycle, data),
    ReviseEvaluation: (changes, state) => lookAt((state as Recorded).judged.cycle, changes),
    WithdrawEvaluation: (_, state) => lookAt((state as Recorded).judged.cycle, {}),
  },
  decide: {
    RecordEvaluation: (data, state, { actor, now, occurred, dependencies }) => {
      ensure(state.at === 'unrecorded', 'ALREADY_EXISTS', { id: data.cycle });
      ensure(dependencies.cycle.at !== 'unopened', 'UNKNOWN_CYCLE', {
        field: 'cycle',
        cycle: data.cycle,
      });
      ensureHappened({ occurred, now });
      ensureInForce(dependencies.cycle, data.about, sortDay(occurred));
      ensureCited(data, dependencies, actor);
      return [
        {
          type: 'EvaluationRecorded',
          data: { ...data, ...compact({ partner: actor.partner }) },
        },
      ];
    },
    ReviseEvaluation: (changes, state, { actor, dependencies }) => {
      ensureStanding(state);
      const { judged, occurred } = state;
      const next = revised(judged, changes);
      ensureInForce(dependencies.cycle, next.about, sortDay(occurred));
      ensureCited(changes, dependencies, actor);
      return [{ type: 'EvaluationRevised', data: next }];
    },
    WithdrawEvaluation: (_, state) => {
      ensureStanding(state);
      const { cycle: year, partner, about, visibility } = state.judged;
      const data = { cycle: year, ...compact({ partner }), about, visibility };
      return [{ type: 'EvaluationWithdrawn', data }];
    },
  },
  evolve: {
    EvaluationRecorded: (_, judged, { occurred }) => ({ at: 'recorded', judged, occurred }),
    EvaluationRevised: (state, judged) => ({ ...(state as Recorded), judged }),
    EvaluationWithdrawn: (state) => ({ ...(state as Recorded), at: 'withdrawn' }),
  },
};

function ensureStanding(state: State): asserts state is Recorded {
  ensure(state.at !== 'withdrawn', 'WITHDRAWN');
}

function revised(
  judged: Judged,
  {
    question,
    judgement,
    ...changes
  }: Extract<EvaluationCommand, { type: 'ReviseEvaluation' }>['data'],
): Judged {
  const text = (field: 'question' | 'judgement', change: Change | undefined): LocalisedFreeText => {
    const merged = merge<FreeText>(judged[field], change);
    ensure(merged !== undefined, 'BAD_USER_INPUT', { field, problem: 'REQUIRED' });
    return merged;
  };
  return {
    ...judged,
    ...changes,
    question: text('question', question),
    judgement: text('judgement', judgement),
  };
}

function ensureCited(lists: Lists, dependencies: Dependencies, actor: Actor): void {
  for (const field of ['supporting', 'contradicting'] as const)
    ensureFound(lists[field] ?? [], { ...dependencies, actor, field });
}
