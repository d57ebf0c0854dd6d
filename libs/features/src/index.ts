export { FEATURES, UPCASTERS, VIEW_SET } from './feature-modules.ts';
export { FeaturesModule } from './features.module.ts';
