import { providersOf } from '@cylch/graphql';
import { OfficeResolver } from './office.resolver.ts';
import { OfficeFieldsResolver } from './office-fields.resolver.ts';
import { officeFeature } from './office.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Posts that act whoever holds them, such as the Senior Responsible Officer (L1¶7, L2¶2): the
 * resolvers and command handlers of `officeFeature`.
 */
@Module({ providers: [OfficeResolver, OfficeFieldsResolver, ...providersOf(officeFeature)] })
export class OfficeModule {
  static readonly definition = officeFeature;
}
