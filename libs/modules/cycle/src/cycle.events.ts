import type {
  CycleId,
  Day,
  Found,
  LocalisedName,
  Message,
  PartnerId,
  StreamId,
} from '@cylch/kernel';
import type { PartnerKind, PartnerState } from '@cylch/partner';

/**
 * A named time in the cycle to come together (L2¶8): open from its first day in Wales to its last.
 * `key` is unique in the cycle; one that `recurs` is planned again in each next one.
 */
export type Planned = Readonly<{
  key: string;
  name: LocalisedName;
  opens: Day;
  closes: Day;
  recurs: boolean;
}>;
/**
 * What recurring did to its days this year, and will do to them in the next: of 29 February, and of
 * the 31st.
 */
export type Recurring = Readonly<{ thisYear?: LocalisedName; nextYear?: LocalisedName }>;
/** A part of the school year. */
export type TermDays = Readonly<{ name: LocalisedName; starts: Day; ends: Day }>;
/** What the system agreed to improve. */
export type Agreed = Readonly<{ key: string; name: LocalisedName }>;
/** A set of priorities (L2¶4), in force from a day until the next set's. */
export type Adoption = Readonly<{ from: Day; priorities: readonly Agreed[] }>;
/** A partner in the cycle, with its kind, so that the fact can be understood alone. */
export type Member = Readonly<{ partner: PartnerId; kind: PartnerKind }>;

type Of = { cycle: CycleId };
type Year = Of & { key: string; name: LocalisedName; starts: Day; ends: Day };

/** What has happened to a cycle. Every fact names its cycle. */
export type CycleEvent =
  | Message<'CycleOpened', Year & { members: readonly Member[] }>
  | Message<'CycleClosed', Of>
  | Message<'PartnerAddedToCycle', Of & Member>
  | Message<'TermsSet', Of & { terms: readonly TermDays[] }>
  | Message<'WindowPlanned', Of & Planned & Recurring>
  | Message<
      'WindowMoved',
      Of & { key: string; opens: Day; closes: Day } & Pick<Recurring, 'nextYear'>
    >
  | Message<'PrioritiesAdopted', Of & Adoption>;

/** What the secretariat may send. */
export type CycleCommand =
  | Message<'OpenCycle', Year & { partners: readonly PartnerId[]; follows?: CycleId }>
  | Message<'CloseCycle', Of>
  | Message<'AddPartnerToCycle', Of & { partner: PartnerId }>
  | Message<'SetTerms', Of & { terms: readonly TermDays[] }>
  | Message<'PlanWindow', Of & Planned>
  | Message<'MoveWindow', Of & { key: string; opens: Day; closes: Day }>
  | Message<'AdoptPriorities', Of & Adoption>;

/** What rules look at: their own, and those of what is recorded in the cycle. */
export type CycleState = Readonly<{
  at: 'unopened' | 'open' | 'closed';
  starts: Day;
  ends: Day;
  members: readonly Member[];
  windows: ReadonlyMap<string, Planned>;
  adopted: readonly Adoption[];
}>;
export type CycleDependencies = {
  partners: ReadonlyMap<StreamId, PartnerState>;
  /** The cycle that a new one follows, where it names one. */
  before: ReadonlyMap<StreamId, CycleState>;
  /**
   * Commitments of the cycle that are neither kept, dropped nor carried forward; only closing asks.
   */
  openCommitments?: readonly Found[];
};
