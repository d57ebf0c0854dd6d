import type {
  Brand,
  CycleId,
  Edtf,
  FreeText,
  LocalisedFreeText,
  LocalisedName,
  Message,
  PartnerId,
  StreamId,
} from '@cylch/kernel';

/** A body: `body-<key>`. */
export type BodyId = StreamId & Brand<string, 'BodyId'>;
/** A meeting: `meeting-<uuid>`. It names no stream: its facts lie in that of its body. */
export type MeetingId = StreamId & Brand<string, 'MeetingId'>;

/** Every fact names its body, and the cycle where it was recorded in one. */
type Of = { body: BodyId; cycle?: CycleId };
/** Its name is public: it is not sealed. `established` is there only where it is known. */
type Founded = Of & { key: string; name: LocalisedName; established?: Edtf };
/**
 * Someone in a body: `member` is a key of that membership, unique in the body. The name is a
 * person's, and sealed.
 */
export type Appointed = {
  member: string;
  name: FreeText;
  partner?: PartnerId;
  role?: LocalisedFreeText;
  from?: Edtf;
  until?: Edtf;
};
/**
 * A meeting lives in the stream of its body and has an id of its own. `expectedAs` is the expected
 * meeting that it takes the place of.
 */
export type Gathering = {
  meeting: MeetingId;
  number?: number;
  held: Edtf;
  topics: readonly LocalisedFreeText[];
  notes?: LocalisedFreeText;
  final: boolean;
  expectedAs?: MeetingId;
};
type Closing = Of & { takenOverBy?: StreamId };

/** What has happened to a body. */
export type BodyEvent =
  | Message<'BodyEstablished', Founded>
  | Message<'TermsOfReferenceAgreed', Of & { version: number; summary: LocalisedFreeText }>
  | Message<'MemberAppointed', Of & Appointed>
  | Message<'MembershipEnded', Of & { member: string; until: Edtf }>
  | Message<'MeetingExpected', Of & Gathering>
  | Message<'MeetingHeld', Of & Gathering>
  | Message<'BodyClosed', Closing>
  | Message<'BodyReopened', Of>;

/** What the secretariat may send. */
export type BodyCommand =
  | Message<'EstablishBody', Founded>
  | Message<'AgreeTermsOfReference', Of & { version?: number; summary: LocalisedFreeText }>
  | Message<'AppointMember', Of & Omit<Appointed, 'member'> & { member?: string }>
  | Message<'EndMembership', Of & { member: string; until: Edtf }>
  | Message<'RecordMeeting', Of & Gathering & { expected: boolean }>
  | Message<'CloseBody', Closing>
  | Message<'ReopenBody', Of>;
