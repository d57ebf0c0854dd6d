import { providersOf } from '@cylch/graphql';
import { OfficeResolver } from './office.resolver.ts';
import { OfficeFieldsResolver } from './office-fields.resolver.ts';
import { officeFeature } from './office.feature.ts';
import { Module } from '@nestjs/common';

/** The resolvers and command handlers of `officeFeature`. */
@Module({ providers: [OfficeResolver, OfficeFieldsResolver, ...providersOf(officeFeature)] })
export class OfficeModule {
  static readonly definition = officeFeature;
}
