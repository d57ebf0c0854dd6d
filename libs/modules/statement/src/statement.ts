import { looksAtThings } from '@cylch/body';
import {
  compact,
  type Actor,
  type CycleId,
  type Decider,
  type Edtf,
  ensure,
  ensureCycle,
  ensureFound,
  ensureHappened,
  ensureThere,
  ensureUncited,
  type FreeText,
  isSecretariat,
  LANGUAGES,
  languagesIn,
  type LocalisedChange,
  type LocalisedFreeText,
  merge,
  type Message,
  partnerIn,
  type PartnerId,
  type PlainText,
  type Pointer,
  speaksFor,
  type StreamId,
  subjectsOf,
  type ThingDependencies,
} from '@cylch/kernel';

export type StatementKind = 'ROLE' | 'LOCAL_MODEL' | 'OBJECTIVE' | 'NOTE';
/**
 * Where a statement belongs: on every fact, so that each can be understood alone. `partner` is its
 * subject, where that is a partner: its own.
 */
type Place = { cycle?: CycleId; partner?: PartnerId; kind: StatementKind; subject?: StreamId };
type Content = {
  text: LocalisedFreeText;
  from: Edtf;
  evidence: readonly Pointer[];
  contentsUnknown: boolean;
};

/** What has happened to a statement. Until it is published it is its own partner's. */
export type StatementEvent =
  | Message<'StatementMade', Place & Content & { visibility: 'OWN' }>
  | Message<'StatementPublished', Place & { text: LocalisedFreeText; visibility: 'PUBLIC' }>
  | Message<'StatementEvidenceLinked', Place & { evidence: readonly Pointer[] }>;

/** What someone may send. Left out, `from` is the day it was made. */
export type StatementCommand =
  | Message<'MakeStatement', Omit<Place, 'partner'> & Omit<Content, 'from'> & { from?: Edtf }>
  | Message<'PublishStatement', { text?: LocalisedChange<PlainText> }>
  | Message<'LinkEvidence', { evidence: readonly Pointer[] }>;

type State = Readonly<
  | { at: 'unmade' }
  | {
      at: 'made' | 'published';
      place: Place;
      text: LocalisedFreeText;
      evidence: readonly Pointer[];
    }
>;
type Made = State & { at: 'made' | 'published' };

/** The secretariat makes any statement; a partner those about itself. */
const speaks = (actor: Actor, about: PartnerId | undefined): boolean =>
  isSecretariat(actor) || (about !== undefined && speaksFor(actor, about));
const itsOwn = (actor: Actor, _: unknown, state: State): boolean =>
  speaks(actor, (state as Made).place.partner);

/**
 * The rules of a statement: what is said of a role, a local model or an objective, from a day on;
 * published in both languages or not at all.
 */
export const statement: Decider<State, StatementCommand, StatementEvent, ThingDependencies> = {
  category: 'statement',
  initial: { at: 'unmade' },
  creates: ['MakeStatement'],
  authorise: {
    MakeStatement: (actor, { subject }) => speaks(actor, partnerIn(subject)),
    PublishStatement: itsOwn,
    LinkEvidence: itsOwn,
  },
  dependsOn: {
    MakeStatement: ({ cycle, subject, evidence }) =>
      looksAtThings(cycle, subject, ...subjectsOf(evidence)),
    PublishStatement: () => looksAtThings(),
    LinkEvidence: ({ evidence }) => looksAtThings(...subjectsOf(evidence)),
  },
  decide: {
    MakeStatement: (data, state, { actor, now, occurred, dependencies }) => {
      ensure(state.at === 'unmade', 'ALREADY_EXISTS', { id: 'statement' });
      ensureHappened({ occurred, now });
      ensureCycle(data.cycle, dependencies.things);
      ensureThere(data.subject, { ...dependencies, actor, field: 'subject' });
      ensureUncited(data.evidence, [], 'evidence');
      ensureFound(data.evidence, { ...dependencies, actor, field: 'evidence' });
      const partner = partnerIn(data.subject);
      return [
        {
          type: 'StatementMade',
          data: {
            ...data,
            from: data.from ?? occurred,
            ...compact({ partner }),
            visibility: 'OWN',
          },
        },
      ];
    },
    PublishStatement: (change, state, { now, occurred }) => {
      const { at, place, text: before } = state as Made;
      ensureHappened({ occurred, now });
      ensure(at === 'made' || change.text !== undefined, 'BAD_USER_INPUT', {
        field: 'statement',
        problem: 'SAME_AS_BEFORE',
      });
      const text = merge<FreeText>(before, change.text) ?? {};
      ensure(languagesIn(text).length === LANGUAGES.length, 'BAD_USER_INPUT', {
        field: 'text',
        problem: 'BOTH_LANGUAGES',
      });
      return [{ type: 'StatementPublished', data: { ...place, text, visibility: 'PUBLIC' } }];
    },
    LinkEvidence: ({ evidence }, state, { actor, now, occurred, dependencies }) => {
      const { place, evidence: before } = state as Made;
      ensureHappened({ occurred, now });
      ensureUncited(evidence, before, 'evidence');
      ensureFound(evidence, { ...dependencies, actor, field: 'evidence' });
      return [{ type: 'StatementEvidenceLinked', data: { ...place, evidence } }];
    },
  },
  evolve: {
    StatementMade: (
      _,
      { text, evidence, from: _from, contentsUnknown: _unknown, visibility: _visibility, ...place },
    ) => ({ at: 'made', place, text, evidence }),
    StatementPublished: (state, { text }) => ({ ...(state as Made), at: 'published', text }),
    StatementEvidenceLinked: (state, { evidence }) => ({
      ...(state as Made),
      evidence: [...(state as Made).evidence, ...evidence],
    }),
  },
};
