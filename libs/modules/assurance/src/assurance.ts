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
  ensureThere,
  ensureUncited,
  isSecretariat,
  type LocalisedFreeText,
  type Message,
  partnerIn,
  type PartnerId,
  type Pointer,
  speaksFor,
  type StreamId,
  subjectsOf,
  type ThingDependencies,
} from '@cylch/kernel';

/**
 * Where an assurance belongs: on every fact, so that each can be understood alone. `partner` is who
 * gives it, where that is a partner.
 */
type Place = { cycle?: CycleId; partner?: PartnerId; to?: StreamId; from?: StreamId };
type Content = {
  objective?: LocalisedFreeText;
  statement: LocalisedFreeText;
  evidence: readonly Pointer[];
};

/** What has happened to an assurance. */
export type AssuranceEvent =
  | Message<'AssuranceGiven', Place & Content>
  | Message<'AssuranceExpected', Place & Content>
  | Message<'AssuranceEvidenceLinked', Place & { evidence: readonly Pointer[] }>;

/** What someone may send. Expected is what is still owed. */
export type AssuranceCommand =
  | Message<'GiveAssurance', Omit<Place, 'partner'> & Content & { expected: boolean }>
  | Message<'LinkEvidence', { evidence: readonly Pointer[] }>;

type State = Readonly<
  { at: 'ungiven' } | { at: 'given'; place: Place; evidence: readonly Pointer[] }
>;
type Given = State & { at: 'given' };

/** The secretariat keeps assurances; a partner may give its own. */
const gives = (actor: Actor, giver: PartnerId | undefined): boolean =>
  isSecretariat(actor) || (giver !== undefined && speaksFor(actor, giver));

/** The rules of an assurance: who assures whom of what, and what it rests on. */
export const assurance: Decider<State, AssuranceCommand, AssuranceEvent, ThingDependencies> = {
  category: 'assurance',
  initial: { at: 'ungiven' },
  creates: ['GiveAssurance'],
  authorise: {
    GiveAssurance: (actor, { from }) => gives(actor, partnerIn(from)),
    LinkEvidence: (actor, _, state) => gives(actor, (state as Given).place.partner),
  },
  dependsOn: {
    GiveAssurance: ({ cycle, to, from, evidence }) =>
      looksAtThings(cycle, to, from, ...subjectsOf(evidence)),
    LinkEvidence: ({ evidence }) => looksAtThings(...subjectsOf(evidence)),
  },
  decide: {
    GiveAssurance: ({ expected, ...data }, state, { actor, now, occurred, dependencies }) => {
      ensure(state.at === 'ungiven', 'ALREADY_EXISTS', { id: 'assurance' });
      if (!expected) ensureHappened({ occurred, now });
      ensureCycle(data.cycle, dependencies.things);
      for (const field of ['to', 'from'] as const)
        ensureThere(data[field], { ...dependencies, actor, field });
      ensureUncited(data.evidence, [], 'evidence');
      ensureFound(data.evidence, { ...dependencies, actor, field: 'evidence' });
      const partner = partnerIn(data.from);
      return [
        {
          type: expected ? 'AssuranceExpected' : 'AssuranceGiven',
          data: { ...data, ...compact({ partner }) },
        },
      ];
    },
    LinkEvidence: ({ evidence }, state, { actor, now, occurred, dependencies }) => {
      const { place, evidence: before } = state as Given;
      ensureHappened({ occurred, now });
      ensureUncited(evidence, before, 'evidence');
      ensureFound(evidence, { ...dependencies, actor, field: 'evidence' });
      return [{ type: 'AssuranceEvidenceLinked', data: { ...place, evidence } }];
    },
  },
  evolve: {
    AssuranceGiven: (_, data) => begun(data),
    AssuranceExpected: (_, data) => begun(data),
    AssuranceEvidenceLinked: (state, { evidence }) => ({
      ...(state as Given),
      evidence: [...(state as Given).evidence, ...evidence],
    }),
  },
};

const begun = ({
  objective: _objective,
  statement: _statement,
  evidence,
  ...place
}: Place & Content): State => ({ at: 'given', place, evidence });
