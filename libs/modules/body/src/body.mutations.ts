import { Args, type Payload, type Request } from '@cylch/graphql';
import { Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  AgreeTermsOfReferenceInput,
  AppointMemberInput,
  CloseBodyInput,
  EndMembershipInput,
  EstablishBodyInput,
  ReopenBodyInput,
} from './body.inputs.ts';
import {
  AgreeTermsOfReferencePayload,
  AppointMemberPayload,
  CloseBodyPayload,
  EndMembershipPayload,
  EstablishBodyPayload,
  RecordMeetingPayload,
  ReopenBodyPayload,
} from './body.payloads.ts';
import {
  AgreeTermsOfReference,
  AppointMember,
  CloseBody,
  EndMembership,
  EstablishBody,
  ReopenBody,
} from './body.commands.ts';
import { RecordMeetingInput } from './meeting.inputs.ts';
import { CommandBus } from '@nestjs/cqrs';
import { RecordMeeting } from './meeting.commands.ts';

@Resolver()
export class BodyMutations {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Mutation(() => EstablishBodyPayload, {
    nullable: true,
    description: 'A board or group begins its work. For the secretariat. ALREADY_EXISTS.',
  })
  async establishBody(
    @Context() request: Request,
    @Args('input') input: EstablishBodyInput,
  ): Promise<Payload> {
    return new EstablishBodyPayload(
      await this.#commandBus.execute(new EstablishBody(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => AgreeTermsOfReferencePayload, {
    nullable: true,
    description: 'A body agrees its next terms of reference. For the secretariat. BODY_CLOSED.',
  })
  async agreeTermsOfReference(
    @Context() request: Request,
    @Args('input') input: AgreeTermsOfReferenceInput,
  ): Promise<Payload> {
    return new AgreeTermsOfReferencePayload(
      await this.#commandBus.execute(new AgreeTermsOfReference(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => AppointMemberPayload, {
    nullable: true,
    description:
      'Someone joins a body. For the secretariat. ALREADY_EXISTS, UNKNOWN_PARTNER, BODY_CLOSED.',
  })
  async appointMember(
    @Context() request: Request,
    @Args('input') input: AppointMemberInput,
  ): Promise<Payload> {
    return new AppointMemberPayload(
      await this.#commandBus.execute(new AppointMember(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => EndMembershipPayload, {
    nullable: true,
    description: 'Someone leaves a body. For the secretariat. NOT_FOUND.',
  })
  async endMembership(
    @Context() request: Request,
    @Args('input') input: EndMembershipInput,
  ): Promise<Payload> {
    return new EndMembershipPayload(
      await this.#commandBus.execute(new EndMembership(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => RecordMeetingPayload, {
    nullable: true,
    description:
      'A body has met, or is expected to. For the secretariat. ALREADY_EXISTS where its number was held, BODY_CLOSED after the final one.',
  })
  async recordMeeting(
    @Context() request: Request,
    @Args('input') input: RecordMeetingInput,
  ): Promise<Payload> {
    return new RecordMeetingPayload(
      await this.#commandBus.execute(new RecordMeeting(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => CloseBodyPayload, {
    nullable: true,
    description:
      'A body ends, and hands over what is open. For the secretariat. BODY_CLOSED, UNKNOWN_PARTNER, UNKNOWN_BODY.',
  })
  async closeBody(
    @Context() request: Request,
    @Args('input') input: CloseBodyInput,
  ): Promise<Payload> {
    return new CloseBodyPayload(
      await this.#commandBus.execute(new CloseBody(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => ReopenBodyPayload, {
    nullable: true,
    description: 'A body that had ended goes on. For the secretariat.',
  })
  async reopenBody(
    @Context() request: Request,
    @Args('input') input: ReopenBodyInput,
  ): Promise<Payload> {
    return new ReopenBodyPayload(
      await this.#commandBus.execute(new ReopenBody(input, request.signedIn())),
      request,
    );
  }
}
