import {
  compact,
  type Actor,
  type CycleId,
  type Decider,
  ensure,
  ensureCycle,
  ensureHappened,
  ensureThere,
  isSecretariat,
  type LocalisedFreeText,
  type LocalisedName,
  type Message,
  namedBy,
  type DependsOn,
  type PartnerId,
  partnerIn,
  presence,
  type Presence,
  type StreamId,
} from '@cylch/kernel';
import type { DocumentKind } from './document-kind.ts';

/** What a suggestion of a document says, by its key within the document. */
export type Suggested = Readonly<{ key: string; text: LocalisedFreeText }>;

type Of = { cycle?: CycleId };
/**
 * A document by what is known of it beforehand. Its title is public: it is not sealed. `partner` is
 * its sender, where that is one.
 */
type Expected = Of & {
  kind: DocumentKind;
  title: LocalisedName;
  from?: StreamId;
  partner?: PartnerId;
  to?: LocalisedFreeText;
};
type Contents = {
  url?: string;
  attachments: readonly StreamId[];
  contentsUnknown: boolean;
  senderInferred: boolean;
  suggestions: readonly Suggested[];
  note?: LocalisedFreeText;
};
type Answered = Of & {
  title: LocalisedName;
  partner?: PartnerId;
  key: string;
  answer?: LocalisedFreeText;
};

/** What has happened to a document. It was published when the fact occurred. */
export type DocumentEvent =
  | Message<'DocumentExpected', Expected>
  | Message<'DocumentPublished', Expected & Contents>
  | Message<'SuggestionAnswered', Answered>;

type Itself = { document: StreamId };
/**
 * What the secretariat may send. Publishing what was expected, it names only what was not known or
 * is otherwise.
 */
export type DocumentCommand =
  | Message<'ExpectDocument', Itself & Omit<Expected, 'partner'>>
  | Message<'PublishDocument', Itself & Partial<Omit<Expected, 'partner'>> & Contents>
  | Message<'AnswerSuggestion', Itself & Of & { key: string; answer?: LocalisedFreeText }>;

/** What rules look at: their own, and those of what waits for a document. */
export type DocumentState = Readonly<
  | { at: 'unknown' }
  | { at: 'expected'; details: Expected }
  | {
      at: 'published';
      details: Expected;
      suggestions: readonly string[];
      answered: readonly string[];
    }
>;
type Dependencies = { things: ReadonlyMap<StreamId, Presence> };

const detailsIn = (state: DocumentState): Expected | undefined =>
  state.at === 'unknown' ? undefined : state.details;
type Named = Readonly<{ cycle?: CycleId; from?: StreamId; attachments?: readonly StreamId[] }>;
const looksAt = ({ cycle, from, attachments = [] }: Named): DependsOn<Dependencies> => ({
  things: { foldedBy: presence, streams: namedBy(cycle, from, ...attachments) },
});

/**
 * The rules of a document: it may be expected, is published once, and its suggestions are answered
 * or still open.
 */
export const document: Decider<DocumentState, DocumentCommand, DocumentEvent, Dependencies> = {
  category: 'document',
  initial: { at: 'unknown' },
  creates: ['ExpectDocument', 'PublishDocument'],
  authorise: {
    ExpectDocument: isSecretariat,
    PublishDocument: isSecretariat,
    AnswerSuggestion: isSecretariat,
  },
  dependsOn: { ExpectDocument: looksAt, PublishDocument: looksAt, AnswerSuggestion: looksAt },
  decide: {
    ExpectDocument: ({ document: id, ...data }, state, { actor, dependencies }) => {
      ensure(state.at === 'unknown', 'ALREADY_EXISTS', { field: 'key', id });
      ensureNamed(data, dependencies, actor);
      return [{ type: 'DocumentExpected', data: { ...data, ...whose(data) } }];
    },
    PublishDocument: ({ document: id, ...data }, state, { actor, dependencies, ...when }) => {
      ensure(state.at !== 'published', 'ALREADY_EXISTS', { field: 'key', id });
      ensureHappened(when);
      const whole = published(data, detailsIn(state));
      ensure(!data.attachments.includes(id), 'BAD_USER_INPUT', {
        field: 'attachments',
        problem: 'ANOTHER',
      });
      ensure(whole.from !== undefined || !whole.senderInferred, 'BAD_USER_INPUT', {
        field: 'from',
        problem: 'REQUIRED',
      });
      ensureNamed(data, dependencies, actor);
      ensureOnce(data.suggestions.map(({ key }) => key));
      return [{ type: 'DocumentPublished', data: whole }];
    },
    AnswerSuggestion: (
      { document: id, ...data },
      state,
      { actor, dependencies, now, occurred },
    ) => {
      ensure(state.at === 'published' && state.suggestions.includes(data.key), 'NOT_FOUND', {
        field: 'key',
      });
      ensure(!state.answered.includes(data.key), 'ALREADY_EXISTS', {
        field: 'key',
        id: `${id} ${data.key}`,
      });
      ensureHappened({ occurred, now });
      ensureNamed(data, dependencies, actor);
      const { title, cycle, partner } = state.details;
      const of = {
        title,
        ...compact({ cycle, partner }),
      };
      return [{ type: 'SuggestionAnswered', data: { ...of, ...data } }];
    },
  },
  evolve: {
    DocumentExpected: (_, details) => ({ at: 'expected', details }),
    DocumentPublished: (_, { suggestions, ...details }) => ({
      at: 'published',
      details,
      suggestions: suggestions.map(({ key }) => key),
      answered: [],
    }),
    SuggestionAnswered: (state, { key }) =>
      state.at === 'published' ? { ...state, answered: [...state.answered, key] } : state,
  },
};

/** What is published, whole: what is not named is as it was expected. */
function published(
  data: Partial<Expected> & Contents,
  details: Expected | undefined,
): Expected & Contents {
  const { kind, title, ...rest } = { ...details, ...data };
  ensure(kind !== undefined, 'BAD_USER_INPUT', { field: 'kind', problem: 'REQUIRED' });
  ensure(title !== undefined, 'BAD_USER_INPUT', { field: 'title', problem: 'REQUIRED' });
  const { partner: _partner, ...whole } = { ...rest, kind, title };
  return { ...whole, ...whose(whole) };
}

/**
 * Whose it is, where its sender is a partner: on every fact, so that each can be understood alone.
 */
function whose({ from }: Named): { partner?: PartnerId } {
  const partner = partnerIn(from);
  return compact({ partner });
}

/** Its cycle, its sender and its attachments are there. @throws Refusal UNKNOWN_CYCLE, NOT_FOUND */
function ensureNamed(
  { cycle, from, attachments = [] }: Named,
  { things }: Dependencies,
  actor: Actor,
): void {
  ensureCycle(cycle, things);
  ensureThere(from, { things, actor, field: 'from' });
  for (const id of attachments) ensureThere(id, { things, actor, field: 'attachments' });
}

function ensureOnce(keys: readonly string[]): void {
  ensure(new Set(keys).size === keys.length, 'BAD_USER_INPUT', {
    field: 'suggestions',
    problem: 'REPEATED',
  });
}
