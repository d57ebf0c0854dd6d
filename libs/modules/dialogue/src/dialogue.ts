import {
  type Actor,
  type CycleId,
  type Decider,
  type Edtf,
  ensure,
  ensureHappened,
  type FreeText,
  type LocalisedChange,
  type LocalisedFreeText,
  merge,
  type Message,
  type DependsOn,
  type PartnerId,
  type PlainText,
  sortDay,
  speaksFor,
  type StreamId,
  type Visibility,
} from '@cylch/kernel';
import { cycle, type CycleState, ensureInForce } from '@cylch/cycle';
import { partner, type PartnerState } from '@cylch/partner';

/**
 * A dialogue as every fact of it tells it whole: whose it is, when it was held, what was said and
 * agreed.
 */
type Details = {
  cycle: CycleId;
  partners: readonly PartnerId[];
  about: readonly string[];
  held: Edtf;
  summary: LocalisedFreeText;
  agreed: readonly LocalisedFreeText[];
  visibility: Visibility;
};

/** What has happened to a dialogue. */
export type DialogueEvent =
  | Message<'DialogueRecorded', Details>
  | Message<'DialogueCorrected', Details>
  | Message<'DialogueWithdrawn', Omit<Details, 'held' | 'summary' | 'agreed'>>;
/** What someone may send. A correction names only what changes. */
export type DialogueCommand =
  | Message<'RecordDialogue', Details>
  | Message<
      'CorrectDialogue',
      Partial<Omit<Details, 'cycle' | 'summary'>> & { summary?: LocalisedChange<PlainText> }
    >
  | Message<'WithdrawDialogue'>;

type State = Readonly<{ at: 'unrecorded' } | { at: 'recorded' | 'withdrawn'; details: Details }>;
type Recorded = State & { at: 'recorded' };
type Dependencies = { cycle: CycleState; partners: ReadonlyMap<StreamId, PartnerState> };

const speaksForOne = (actor: Actor, partners: readonly PartnerId[]): boolean =>
  partners.some((one) => speaksFor(actor, one));
const detailsIn = (state: State): Details | undefined =>
  state.at === 'unrecorded' ? undefined : state.details;
const oneOfItsOwn = (actor: Actor, _: unknown, state: State): boolean =>
  speaksForOne(actor, detailsIn(state)?.partners ?? []);
const referencesOf = (
  stream: CycleId,
  partners: readonly PartnerId[],
): DependsOn<Dependencies> => ({
  cycle: { foldedBy: cycle, stream },
  partners: { foldedBy: partner, streams: partners },
});

/**
 * The rules of a dialogue: partners talking. Each of them may record it, put it right and withdraw
 * it.
 */
export const dialogue: Decider<State, DialogueCommand, DialogueEvent, Dependencies> = {
  category: 'dialogue',
  initial: { at: 'unrecorded' },
  creates: ['RecordDialogue'],
  authorise: {
    RecordDialogue: (actor, { partners }) => speaksForOne(actor, partners),
    CorrectDialogue: oneOfItsOwn,
    WithdrawDialogue: oneOfItsOwn,
  },
  dependsOn: {
    RecordDialogue: (data) => referencesOf(data.cycle, data.partners),
    CorrectDialogue: ({ partners }, state) =>
      referencesOf((detailsIn(state) as Details).cycle, partners ?? []),
    WithdrawDialogue: (_, state) => referencesOf((detailsIn(state) as Details).cycle, []),
  },
  decide: {
    RecordDialogue: (data, state, { now, dependencies }) => {
      ensure(state.at === 'unrecorded', 'ALREADY_EXISTS', { id: data.cycle });
      ensure(dependencies.cycle.at !== 'unopened', 'UNKNOWN_CYCLE', {
        field: 'cycle',
        cycle: data.cycle,
      });
      ensure(dependencies.cycle.at === 'open', 'CYCLE_CLOSED', {
        field: 'cycle',
        cycle: data.cycle,
      });
      ensureSound(data, dependencies);
      ensureHappened({ occurred: data.held, now, field: 'held' });
      return [{ type: 'DialogueRecorded', data }];
    },
    CorrectDialogue: (changes, state, { now, dependencies }) => {
      ensureStanding(state);
      const details = corrected(state.details, changes);
      ensureSound(details, dependencies, changes.partners ?? []);
      ensureHappened({ occurred: details.held, now, field: 'held' });
      return [{ type: 'DialogueCorrected', data: details }];
    },
    WithdrawDialogue: (_, state) => {
      ensureStanding(state);
      const { cycle: year, partners, about, visibility } = state.details;
      return [{ type: 'DialogueWithdrawn', data: { cycle: year, partners, about, visibility } }];
    },
  },
  evolve: {
    DialogueRecorded: (_, details) => ({ at: 'recorded', details }),
    DialogueCorrected: (_, details) => ({ at: 'recorded', details }),
    DialogueWithdrawn: (state) => ({ ...(state as Recorded), at: 'withdrawn' }),
  },
};

function ensureStanding(state: State): asserts state is Recorded {
  ensure(state.at !== 'withdrawn', 'WITHDRAWN');
}

function corrected(
  details: Details,
  { summary, ...changes }: Extract<DialogueCommand, { type: 'CorrectDialogue' }>['data'],
): Details {
  const merged = merge<FreeText>(details.summary, summary);
  ensure(merged !== undefined, 'BAD_USER_INPUT', { field: 'summary', problem: 'REQUIRED' });
  return { ...details, ...changes, summary: merged };
}

/** Between partners that have joined, about priorities in force when it was held. */
function ensureSound(
  { about, held, partners }: Details,
  dependencies: Dependencies,
  asked: readonly PartnerId[] = partners,
): void {
  for (const one of asked)
    ensure(dependencies.partners.get(one)?.joined === true, 'UNKNOWN_PARTNER', {
      field: 'partners',
      partner: one,
    });
  ensureInForce(dependencies.cycle, about, sortDay(held));
}
