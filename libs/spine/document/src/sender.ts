import { type Actor, ensureFound, type PartnerId, type Presence, type StreamId } from '@cylch/kernel';

/** What else of the record a document names: who it is from, and the documents that came with it. */
export type Sent = Readonly<{ from?: StreamId; attachments?: readonly StreamId[] }>;

/** Whose it is, where its sender is a partner: on every fact, so that each can be understood alone. */
export const partnerIn = ({ from }: Sent): { partner?: PartnerId } => (from?.startsWith('partner-') === true ? { partner: from as PartnerId } : {});

/** Its sender and its attachments are there. @throws Refusal NOT_FOUND */
export function ensureSent({ from, attachments = [] }: Sent, { things }: Readonly<{ things: ReadonlyMap<StreamId, Presence> }>, actor: Actor): void {
  if (from !== undefined) ensureFound([{ subject: from }], { subjects: things, actor, field: 'from' });
  ensureFound(attachments.map((subject) => ({ subject })), { subjects: things, actor, field: 'attachments' });
}
