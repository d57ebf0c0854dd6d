import { FEATURE_DEFINITIONS, GraphqlTypesModule } from '@cylch/graphql';
import { Global, Module } from '@nestjs/common';
import { FEATURE_MODULES, FEATURES } from './feature-modules.ts';

/**
 * Every feature, what their types share, and their definitions as data for whoever looks across
 * them.
 */
@Global()
@Module({
  imports: [...FEATURE_MODULES, GraphqlTypesModule],
  providers: [{ provide: FEATURE_DEFINITIONS, useValue: FEATURES }],
  exports: [FEATURE_DEFINITIONS],
})
export class FeaturesModule {}
