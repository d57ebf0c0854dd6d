import { historyResolverOf, providersOf } from '@cylch/graphql';
import { Commitment } from './commitment.graphql.ts';
import { CommitmentMutations } from './commitment.mutations.ts';
import { CommitmentResolver } from './commitment.resolver.ts';
import { CommitmentFieldsResolver } from './commitment-fields.resolver.ts';
import { commitmentFeature } from './commitment.feature.ts';
import { Module } from '@nestjs/common';

/** Agreed next steps (L1¶2): the resolvers and command handlers of `commitmentFeature`. */
@Module({
  providers: [
    CommitmentResolver,
    CommitmentMutations,
    CommitmentFieldsResolver,
    historyResolverOf(Commitment),
    ...providersOf(commitmentFeature),
  ],
})
export class CommitmentModule {
  static readonly definition = commitmentFeature;
}
