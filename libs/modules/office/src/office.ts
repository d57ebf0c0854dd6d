import {
  type CycleId,
  type Decider,
  ensure,
  ensureCycle,
  ensureHappened,
  isSecretariat,
  type LocalisedName,
  type Message,
  namedBy,
  type PartnerId,
  presence,
  type Presence,
  type StreamId,
} from '@cylch/kernel';

/** An office as it is held: its name is public and not sealed. It may belong to a partner. */
type Seat = {
  office: StreamId;
  key: string;
  name: LocalisedName;
  partner?: PartnerId;
  cycle?: CycleId;
};

/** What has happened to an office. */
export type OfficeEvent = Message<'OfficeEstablished', Seat>;
/** What the secretariat may send. */
export type OfficeCommand = Message<'EstablishOffice', Seat>;

export type OfficeState = Readonly<{ established: boolean }>;
type Dependencies = { things: ReadonlyMap<StreamId, Presence> };

/**
 * The rules of an office: a post that acts whoever holds it, such as the Senior Responsible
 * Officer.
 */
export const office: Decider<OfficeState, OfficeCommand, OfficeEvent, Dependencies> = {
  category: 'office',
  initial: { established: false },
  creates: ['EstablishOffice'],
  authorise: { EstablishOffice: isSecretariat },
  dependsOn: {
    EstablishOffice: ({ cycle, partner }) => ({
      things: { foldedBy: presence, streams: namedBy(cycle, partner) },
    }),
  },
  decide: {
    EstablishOffice: (data, state, { now, occurred, dependencies: { things } }) => {
      ensure(!state.established, 'ALREADY_EXISTS', { field: 'key', id: data.office });
      ensureCycle(data.cycle, things);
      ensure(
        data.partner === undefined || things.get(data.partner)?.there === true,
        'UNKNOWN_PARTNER',
        { field: 'partner', partner: data.partner ?? '' },
      );
      ensureHappened({ occurred, now });
      return [{ type: 'OfficeEstablished', data }];
    },
  },
  evolve: {
    OfficeEstablished: () => ({ established: true }),
  },
};
