import { Module } from '@nestjs/common';
import { EventFieldsResolver } from './events/event-fields.resolver.ts';
import { EvidenceFieldsResolver } from './evidence/evidence-fields.resolver.ts';
import { LinkEvidenceResolver } from './evidence/link-evidence.resolver.ts';
import { ActorResolver } from './nodes/actor.resolver.ts';
import { NodeResolver } from './nodes/node.resolver.ts';
import { RecordedFieldsResolver } from './nodes/recorded-fields.resolver.ts';
import { WithdrawalResolver } from './nodes/withdrawal.resolver.ts';
import { LocalisedTextResolver } from './texts/localised-text.resolver.ts';

/**
 * What the types of all features share: fields of texts, actors, events, evidence; any thing by its
 * id; and linkEvidence, whichever feature answers it.
 */
@Module({
  providers: [
    ActorResolver,
    EventFieldsResolver,
    EvidenceFieldsResolver,
    LinkEvidenceResolver,
    LocalisedTextResolver,
    NodeResolver,
    RecordedFieldsResolver,
    WithdrawalResolver,
  ],
})
export class GraphqlTypesModule {}
