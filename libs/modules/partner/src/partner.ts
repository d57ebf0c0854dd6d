import {
  type Decider,
  ensure,
  ensureHappened,
  isSecretariat,
  type LocalisedName,
  type Message,
  type PartnerId,
} from '@cylch/kernel';
import type { PartnerKind } from './partner-kind.ts';

/** An organisation as it takes part. Its name is public: it is not sealed. */
type Organisation = { partner: PartnerId; code: string; name: LocalisedName; kind: PartnerKind };

/** What has happened to a partner. */
export type PartnerEvent = Message<'PartnerJoined', Organisation>;
/** What the secretariat may send. */
export type PartnerCommand = Message<'JoinPartner', Organisation>;

/** What rules know of a partner: its kind is there once it joined. */
export type PartnerState = Readonly<{ joined: boolean; kind?: PartnerKind }>;

/** The rules of a partner: it joins once, and keeps its code for good. */
export const partner: Decider<PartnerState, PartnerCommand, PartnerEvent> = {
  category: 'partner',
  initial: { joined: false },
  creates: ['JoinPartner'],
  authorise: { JoinPartner: (actor) => isSecretariat(actor) },
  dependsOn: { JoinPartner: () => ({}) },
  decide: {
    JoinPartner: (data, state, context) => {
      ensure(!state.joined, 'ALREADY_EXISTS', { field: 'code', id: data.partner });
      ensureHappened(context);
      return [{ type: 'PartnerJoined', data }];
    },
  },
  evolve: {
    PartnerJoined: (_, { kind }) => ({ joined: true, kind }),
  },
};
