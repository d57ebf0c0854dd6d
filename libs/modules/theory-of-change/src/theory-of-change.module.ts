import { historyResolverOf, providersOf } from '@cylch/graphql';
import { TheoryOfChange, TheoryOfChangeFields } from './theory-of-change.graphql.ts';
import { TheoryOfChangeResolver } from './theory-of-change.resolver.ts';
import { TheoryVersionFieldsResolver } from './theory-version-fields.resolver.ts';
import { theoryOfChangeFeature } from './theory-of-change.feature.ts';
import { Module } from '@nestjs/common';

/**
 * How change is thought to come about, by version (L2¶5): the resolvers and command handlers of
 * `theoryOfChangeFeature`.
 */
@Module({
  providers: [
    TheoryOfChangeResolver,
    TheoryOfChangeFields,
    TheoryVersionFieldsResolver,
    historyResolverOf(TheoryOfChange),
    ...providersOf(theoryOfChangeFeature),
  ],
})
export class TheoryOfChangeModule {
  static readonly definition = theoryOfChangeFeature;
}
