import {
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
  looksAtThings,
  merge,
  type Message,
  type Needs,
  type PartnerId,
  type PlainText,
  type Pointer,
  sortDay,
  subjectsOf,
  type ThingsKnown,
  type Visibility,
} from '@cylch/kernel';
import { cycle, type CycleState, ensureInForce } from '@cylch/cycle';

/** An evaluation as every fact of it tells it whole. `partner` is whose evaluator judged, where that one acts for a partner. */
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
export type EvaluationFact =
  Message<'EvaluationRecorded', Judged> | Message<'EvaluationRevised', Judged>;
/** What someone may wish. A revision names only what changes; its lists of evidence are whole. */
export type EvaluationWish =
  | Message<'RecordEvaluation', Omit<Judged, 'partner'>>
  | Message<
      'ReviseEvaluation',
      Partial<Omit<Judged, 'cycle' | 'partner' | 'question' | 'judgement'>> & {
        question?: Change;
        judgement?: Change;
      }
    >;

type State = Readonly<{ at: 'unrecorded' } | { at: 'recorded'; judged: Judged; occurred: Edtf }>;
type Recorded = State & { at: 'recorded' };
type Known = ThingsKnown & { cycle: CycleState };
type Lists = Readonly<{ supporting?: readonly Pointer[]; contradicting?: readonly Pointer[] }>;

const evaluates = ({ role }: Actor): boolean =>
  role === 'EVALUATOR' || role === 'SECRETARIAT' || role === 'SYSTEM';
const lookAt = (stream: CycleId, { supporting = [], contradicting = [] }: Lists): Needs<Known> => ({
  cycle: { decider: cycle, stream },
  ...looksAtThings(...subjectsOf([...supporting, ...contradicting])),
});

/** The rules of an evaluation: a judgement with evidence for and against, kept apart. It may still be made when the cycle is closed. */
export const evaluation: Decider<State, EvaluationWish, EvaluationFact, Known> = {
  category: 'evaluation',
  initial: { at: 'unrecorded' },
  begins: ['RecordEvaluation'],
  may: { RecordEvaluation: evaluates, ReviseEvaluation: evaluates },
  needs: {
    RecordEvaluation: (data) => lookAt(data.cycle, data),
    ReviseEvaluation: (changes, state) => lookAt((state as Recorded).judged.cycle, changes),
  },
  decide: {
    RecordEvaluation: (data, state, { actor, now, occurred, known }) => {
      ensure(state.at === 'unrecorded', 'ALREADY_EXISTS', { id: data.cycle });
      ensure(known.cycle.at !== 'unopened', 'UNKNOWN_CYCLE', { field: 'cycle', cycle: data.cycle });
      ensureHappened({ occurred, now });
      ensureInForce(known.cycle, data.about, sortDay(occurred));
      ensureCited(data, known, actor);
      return [
        {
          type: 'EvaluationRecorded',
          data: { ...data, ...(actor.partner === undefined ? {} : { partner: actor.partner }) },
        },
      ];
    },
    ReviseEvaluation: (changes, state, { actor, known }) => {
      const { judged, occurred } = state as Recorded;
      const next = revised(judged, changes);
      ensureInForce(known.cycle, next.about, sortDay(occurred));
      ensureCited(changes, known, actor);
      return [{ type: 'EvaluationRevised', data: next }];
    },
  },
  evolve: {
    EvaluationRecorded: (_, judged, { occurred }) => ({ at: 'recorded', judged, occurred }),
    EvaluationRevised: (state, judged) => ({ ...(state as Recorded), judged }),
  },
};

function revised(
  judged: Judged,
  {
    question,
    judgement,
    ...changes
  }: Extract<EvaluationWish, { type: 'ReviseEvaluation' }>['data'],
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

function ensureCited(lists: Lists, known: Known, actor: Actor): void {
  for (const field of ['supporting', 'contradicting'] as const)
    ensureFound(lists[field] ?? [], { ...known, actor, field });
}
