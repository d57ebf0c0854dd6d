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
  type Needs,
  type PartnerId,
  type PlainText,
  sortDay,
  speaksFor,
  type StreamId,
  type Visibility,
} from '@cylch/kernel';
import { cycle, type CycleState, ensureInForce } from '@cylch/cycle';
import { partner, type PartnerState } from '@cylch/partner';

/** A dialogue as every fact of it tells it whole: whose it is, when it was held, what was said and agreed. */
type Told = {
  cycle: CycleId;
  partners: readonly PartnerId[];
  about: readonly string[];
  held: Edtf;
  summary: LocalisedFreeText;
  agreed: readonly LocalisedFreeText[];
  visibility: Visibility;
};

/** What has happened to a dialogue. */
export type DialogueFact = Message<'DialogueRecorded', Told> | Message<'DialogueCorrected', Told>;
/** What someone may wish. A correction names only what changes. */
export type DialogueWish =
  | Message<'RecordDialogue', Told>
  | Message<
      'CorrectDialogue',
      Partial<Omit<Told, 'cycle' | 'summary'>> & { summary?: LocalisedChange<PlainText> }
    >;

type State = Readonly<{ at: 'unrecorded' } | { at: 'recorded'; told: Told }>;
type Known = { cycle: CycleState; partners: ReadonlyMap<StreamId, PartnerState> };

const speaksForOne = (actor: Actor, partners: readonly PartnerId[]): boolean =>
  partners.some((one) => speaksFor(actor, one));
const toldIn = (state: State): Told | undefined =>
  state.at === 'recorded' ? state.told : undefined;
const spineOf = (stream: CycleId, partners: readonly PartnerId[]): Needs<Known> => ({
  cycle: { decider: cycle, stream },
  partners: { decider: partner, streams: partners },
});

/** The rules of a dialogue: partners talking. Each of them may record it and put it right. */
export const dialogue: Decider<State, DialogueWish, DialogueFact, Known> = {
  category: 'dialogue',
  initial: { at: 'unrecorded' },
  begins: ['RecordDialogue'],
  may: {
    RecordDialogue: (actor, { partners }) => speaksForOne(actor, partners),
    CorrectDialogue: (actor, _, state) => speaksForOne(actor, toldIn(state)?.partners ?? []),
  },
  needs: {
    RecordDialogue: (data) => spineOf(data.cycle, data.partners),
    CorrectDialogue: ({ partners }, state) =>
      spineOf((toldIn(state) as Told).cycle, partners ?? []),
  },
  decide: {
    RecordDialogue: (data, state, { now, known }) => {
      ensure(state.at === 'unrecorded', 'ALREADY_EXISTS', { id: data.cycle });
      ensure(known.cycle.at !== 'unopened', 'UNKNOWN_CYCLE', { field: 'cycle', cycle: data.cycle });
      ensure(known.cycle.at === 'open', 'CYCLE_CLOSED', { field: 'cycle', cycle: data.cycle });
      ensureSound(data, known);
      ensureHappened({ occurred: data.held, now, field: 'held' });
      return [{ type: 'DialogueRecorded', data }];
    },
    CorrectDialogue: (changes, state, { now, known }) => {
      const told = corrected(toldIn(state) as Told, changes);
      ensureSound(told, known, changes.partners ?? []);
      ensureHappened({ occurred: told.held, now, field: 'held' });
      return [{ type: 'DialogueCorrected', data: told }];
    },
  },
  evolve: {
    DialogueRecorded: (_, told) => ({ at: 'recorded', told }),
    DialogueCorrected: (_, told) => ({ at: 'recorded', told }),
  },
};

function corrected(
  told: Told,
  { summary, ...changes }: Extract<DialogueWish, { type: 'CorrectDialogue' }>['data'],
): Told {
  const merged = merge<FreeText>(told.summary, summary);
  ensure(merged !== undefined, 'BAD_USER_INPUT', { field: 'summary', problem: 'REQUIRED' });
  return { ...told, ...changes, summary: merged };
}

/** Between partners that have joined, about priorities in force when it was held. */
function ensureSound(
  { about, held, partners }: Told,
  known: Known,
  asked: readonly PartnerId[] = partners,
): void {
  for (const one of asked)
    ensure(known.partners.get(one)?.joined === true, 'UNKNOWN_PARTNER', {
      field: 'partners',
      partner: one,
    });
  ensureInForce(known.cycle, about, sortDay(held));
}
