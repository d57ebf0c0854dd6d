import { nodeOf, Payload, payloadOf } from '@cylch/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import { Body } from './body.graphql.ts';
import { bodiesView } from './body.projection.ts';
import type { Gathering } from './body.events.ts';
import { Meeting } from './meeting.graphql.ts';

const thing = { type: Body, projection: bodiesView };
export const EstablishBodyPayload = payloadOf('EstablishBodyPayload', 'body', thing);
export const AgreeTermsOfReferencePayload = payloadOf(
  'AgreeTermsOfReferencePayload',
  'body',
  thing,
);
export const AppointMemberPayload = payloadOf('AppointMemberPayload', 'body', thing);
export const EndMembershipPayload = payloadOf('EndMembershipPayload', 'body', thing);
export const CloseBodyPayload = payloadOf('CloseBodyPayload', 'body', thing);
export const ReopenBodyPayload = payloadOf('ReopenBodyPayload', 'body', thing);

/** A meeting lives in the stream of its body: the fact itself says which one it is. */
@ObjectType('RecordMeetingPayload', {
  description:
    'eventIds are always there once the fact is recorded; the rest comes from the views within 2 s, else it is null beside a STALE_VIEW error.',
})
export class RecordMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: 'As it stands now, for this caller.' })
  get meeting(): Promise<Meeting | undefined> {
    return this.#meeting();
  }

  async #meeting(): Promise<Meeting | undefined> {
    const at = await this.sent.standpoint();
    const event = await this.request.event(await this.sent.position());
    return event === undefined
      ? undefined
      : (nodeOf(this.request, (event.data as Gathering).meeting, at) as Promise<
          Meeting | undefined
        >);
  }
}
