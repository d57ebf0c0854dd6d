import { providersOf } from '@cylch/graphql';
import { BodyMutations } from './body.mutations.ts';
import { BodyResolver } from './body.resolver.ts';
import { MeetingFieldsResolver } from './meeting-fields.resolver.ts';
import { MembershipFieldsResolver } from './membership-fields.resolver.ts';
import { bodyFeature } from './body.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Boards and groups that meet, and their meetings (L1¶1, L1¶4, L2¶1, L2¶9): the resolvers and
 * command handlers of `bodyFeature`.
 */
@Module({
  providers: [
    BodyResolver,
    BodyMutations,
    MeetingFieldsResolver,
    MembershipFieldsResolver,
    ...providersOf(bodyFeature),
  ],
})
export class BodyModule {
  static readonly definition = bodyFeature;
}
