import { type GraphQLInputType, getNamedType, isEnumType } from 'graphql';
import type { Understood } from './understood.ts';

/** What does not fit a type: of an enum, what would. */
export function ofType(unfitting: GraphQLInputType): Understood {
  const type = getNamedType(unfitting);
  if (!isEnumType(type)) return { problem: 'NOT_OF_TYPE', type: type.name };
  const allowed = type.getValues().map(({ name }) => name);
  return { problem: 'NOT_ONE_OF', type: type.name, allowed: allowed.join(', ') };
}
