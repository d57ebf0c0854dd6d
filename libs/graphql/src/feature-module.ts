import { commandHandlerOf } from '@cylch/commands';
import type { Provider, Type } from '@nestjs/common';
import type { FeatureDefinition } from './feature-definition.ts';
import type { Thing } from './nodes/thing.ts';
import { recordedResolverOf } from './nodes/recorded-of-thing.resolver.ts';

/**
 * The module of a feature: `@Module({ providers: [ReflectionResolver,
 * …providersOf(reflectionFeature)] })`, with its definition as data.
 */
export type FeatureModule = Type & Readonly<{ definition: FeatureDefinition }>;

/**
 * What a feature’s definition gives to its module: a handler for each of its commands, and what all
 * its things show alike.
 */
export const providersOf = ({ commands, things }: FeatureDefinition): Provider[] => [
  ...commands.map(commandHandlerOf),
  ...things.map(({ type }) => recordedResolverOf(type as Type<Thing>)),
];

/** Token of the definitions of all features, in their order. */
export const FEATURE_DEFINITIONS = Symbol('FEATURE_DEFINITIONS');
