import type { CycleId, Edtf, LocalisedName, Message, Money, StreamId } from '@cylch/kernel';

/** Where money stands that is announced; a line that takes the place of others is RESTATED. */
export type Announced = 'DRAFT_BUDGET' | 'FINAL_BUDGET' | 'IN_YEAR';
export type FundingStatus = Announced | 'RESTATED';

/** A line, told whole by its only fact. A cycle where the command names one. */
export type Line = {
  funding: StreamId;
  key: string;
  name: LocalisedName;
  financialYears: readonly string[];
  amount: Money;
  announced: Edtf;
  cycle?: CycleId;
};
type Announcing = Line & { status: Announced };
type Restating = Line & { supersedes: readonly StreamId[] };

/** What has happened to a line of funding. It never changes: another one takes its place. */
export type FundingEvent =
  Message<'FundingAnnounced', Announcing> | Message<'FundingRestated', Restating>;
/** What the secretariat may send. */
export type FundingCommand =
  Message<'AnnounceFunding', Announcing> | Message<'RestateFunding', Restating>;
