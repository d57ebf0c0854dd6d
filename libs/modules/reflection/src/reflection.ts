import {
  compact,
  type Actor,
  type CycleId,
  dayOf,
  type Decider,
  type Edtf,
  ensure,
  ensureHappened,
  type FreeText,
  type Instant,
  isSecretariat,
  languagesIn,
  type LocalisedChange,
  type LocalisedFreeText,
  merge,
  type Message,
  type DependsOn,
  type PartnerId,
  type PlainText,
  sortDay,
  speaksFor,
  type Visibility,
} from '@cylch/kernel';
import { body, type BodyId, type BodyState } from '@cylch/body';
import { cycle, type CycleState, ensureInForce, windowOf } from '@cylch/cycle';
import { partner, type PartnerState } from '@cylch/partner';

/**
 * Where a reflection belongs: on every fact, so that each can be understood alone. Who reflects is
 * a partner or a body, one of the two.
 */
type Place = { cycle: CycleId; window?: string; partner?: PartnerId; body?: BodyId };
type Content = {
  about: readonly string[];
  workedWell?: LocalisedFreeText;
  couldImprove?: LocalisedFreeText;
  visibility: Visibility;
};
type Change = LocalisedChange<PlainText> | null;

/** What has happened to a reflection. Past tense; added to, never edited. */
export type ReflectionEvent =
  | Message<'ReflectionPosted', Place & Content & { late: boolean }>
  | Message<'ReflectionRevised', Place & Content>
  | Message<'ReflectionWithdrawn', Place & Pick<Content, 'about' | 'visibility'>>;

/** What someone may send. A revision names only what changes. */
export type ReflectionCommand =
  | Message<'PostReflection', Place & Content>
  | Message<
      'ReviseReflection',
      {
        about?: readonly string[];
        workedWell?: Change;
        couldImprove?: Change;
        visibility?: Visibility;
      }
    >
  | Message<'WithdrawReflection'>;

type State = Readonly<
  | { at: 'unposted' }
  | { at: 'posted' | 'withdrawn'; place: Place; content: Content; occurred: Edtf }
>;
type Posted = State & { at: 'posted' };
type Dependencies = { cycle: CycleState; partner?: PartnerState; body?: BodyState };

/** A partner reflects for itself; for a body, the secretariat does. */
const reflectsFor = (actor: Actor, { partner: who }: Place): boolean =>
  who === undefined ? isSecretariat(actor) : speaksFor(actor, who);
const itsOwn = (actor: Actor, _: unknown, state: State): boolean =>
  state.at !== 'unposted' && reflectsFor(actor, state.place);
const referencesOf = ({
  cycle: year,
  partner: who,
  body: group,
}: Place): DependsOn<Dependencies> => ({
  cycle: { foldedBy: cycle, stream: year },
  ...(who === undefined ? {} : { partner: { foldedBy: partner, stream: who } }),
  ...(group === undefined ? {} : { body: { foldedBy: body, stream: group } }),
});
const itsReferences = (_: unknown, state: State): DependsOn<Dependencies> =>
  referencesOf((state as Posted).place);

/**
 * The rules of a reflection: what worked well and what could improve (L2¶7, L2¶8), as one partner
 * or one body sees it. Late is when it was posted (ADR 3).
 */
export const reflection: Decider<State, ReflectionCommand, ReflectionEvent, Dependencies> = {
  category: 'reflection',
  initial: { at: 'unposted' },
  creates: ['PostReflection'],
  authorise: {
    PostReflection: reflectsFor,
    ReviseReflection: itsOwn,
    WithdrawReflection: itsOwn,
  },
  dependsOn: {
    PostReflection: referencesOf,
    ReviseReflection: itsReferences,
    WithdrawReflection: itsReferences,
  },
  decide: {
    PostReflection: (data, state, { now, occurred, dependencies }) => {
      ensure(state.at === 'unposted', 'ALREADY_EXISTS', { id: data.cycle });
      ensure(dependencies.cycle.at !== 'unopened', 'UNKNOWN_CYCLE', {
        field: 'cycle',
        cycle: data.cycle,
      });
      ensure(dependencies.cycle.at === 'open', 'CYCLE_CLOSED', {
        field: 'cycle',
        cycle: data.cycle,
      });
      ensureWho(data, dependencies);
      ensureHappened({ occurred, now });
      const late = isLate(data, dependencies.cycle, now);
      ensureSound(data, dependencies.cycle, occurred);
      return [{ type: 'ReflectionPosted', data: { ...data, late } }];
    },
    ReviseReflection: (changes, state, { dependencies }) => {
      ensurePosted(state);
      const content = changed(state.content, changes);
      ensureSound(content, dependencies.cycle, state.occurred);
      return [{ type: 'ReflectionRevised', data: { ...state.place, ...content } }];
    },
    WithdrawReflection: (_, state) => {
      ensurePosted(state);
      const { about, visibility } = state.content;
      return [{ type: 'ReflectionWithdrawn', data: { ...state.place, about, visibility } }];
    },
  },
  evolve: {
    ReflectionPosted: (_, { late: _late, ...data }, { occurred }) => ({
      at: 'posted',
      ...split(data),
      occurred,
    }),
    ReflectionRevised: (state, data) => ({ ...(state as Posted), ...split(data) }),
    ReflectionWithdrawn: (state) => ({ ...(state as Posted), at: 'withdrawn' }),
  },
};

const split = ({
  cycle: year,
  window,
  partner: who,
  body: group,
  ...content
}: Place & Content): Readonly<{ place: Place; content: Content }> => ({
  place: {
    cycle: year,
    ...compact({ partner: who, body: group }),
    ...compact({ window }),
  },
  content,
});

function changed(
  content: Content,
  {
    about,
    workedWell,
    couldImprove,
    visibility,
  }: Extract<ReflectionCommand, { type: 'ReviseReflection' }>['data'],
): Content {
  const text = (
    name: 'workedWell' | 'couldImprove',
    change: Change | undefined,
  ): Partial<Content> => {
    const merged = merge<FreeText>(content[name], change);
    return compact({ [name]: merged });
  };
  return {
    about: about ?? content.about,
    visibility: visibility ?? content.visibility,
    ...text('workedWell', workedWell),
    ...text('couldImprove', couldImprove),
  };
}

function ensurePosted(state: State): asserts state is Posted {
  ensure(state.at !== 'withdrawn', 'WITHDRAWN');
}

/**
 * Who reflects is one of the two, and there: a partner that has joined, or a body that was
 * established. It may have ended since.
 */
function ensureWho({ partner: who, body: group }: Place, dependencies: Dependencies): void {
  ensure(who === undefined || group === undefined, 'BAD_USER_INPUT', {
    field: 'body',
    problem: 'NOT_BOTH',
    fields: 'partner, body',
  });
  ensure(who !== undefined || group !== undefined, 'BAD_USER_INPUT', {
    field: 'partner',
    problem: 'REQUIRED',
  });
  ensure(who === undefined || dependencies.partner?.joined === true, 'UNKNOWN_PARTNER', {
    field: 'partner',
    partner: who ?? '',
  });
  ensure(
    group === undefined || (dependencies.body?.at ?? 'unestablished') !== 'unestablished',
    'UNKNOWN_BODY',
    { field: 'body', body: group ?? '' },
  );
}

/**
 * Before its window opens there is nothing to reflect on; posted after it closed: kept, and
 * flagged.
 */
function isLate({ window: key }: Place, year: CycleState, now: Instant): boolean {
  if (key === undefined) return false;
  const window = windowOf(year, key);
  const today = dayOf(now);
  ensure(today >= window.opens, 'WINDOW_NOT_OPEN', {
    field: 'window',
    window: key,
    opens: window.opens,
  });
  return today > window.closes;
}

/** Says something, about priorities in force when it occurred. */
function ensureSound(
  { about, workedWell, couldImprove }: Content,
  year: CycleState,
  occurred: Edtf,
): void {
  ensureInForce(year, about, sortDay(occurred));
  const says = [workedWell, couldImprove].some(
    (text) => text !== undefined && languagesIn(text).length > 0,
  );
  ensure(says, 'BAD_USER_INPUT', { field: 'workedWell', problem: 'REQUIRED' });
}
