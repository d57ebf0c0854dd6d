export * from './feature-modules.ts';
export { FeaturesModule } from './features.module.ts';
