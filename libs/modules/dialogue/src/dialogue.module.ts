import { historyResolverOf, providersOf, withdrawnResolverOf } from '@cylch/graphql';
import { Dialogue } from './dialogue.graphql.ts';
import { DialogueResolver } from './dialogue.resolver.ts';
import { DialogueFieldsResolver } from './dialogue-fields.resolver.ts';
import { dialogueFeature } from './dialogue.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Partners talking, local with national (L2¶3, L2¶8): the resolvers and command handlers of
 * `dialogueFeature`.
 */
@Module({
  providers: [
    DialogueResolver,
    DialogueFieldsResolver,
    historyResolverOf(Dialogue),
    withdrawnResolverOf(Dialogue),
    ...providersOf(dialogueFeature),
  ],
})
export class DialogueModule {
  static readonly definition = dialogueFeature;
}
