export { reflectionFeature } from './reflection.feature.ts';
export { ReflectionModule } from './reflection.module.ts';
export { reflectionsView } from './reflection.projection.ts';
export { reflection, type ReflectionEvent, type ReflectionCommand } from './reflection.ts';
