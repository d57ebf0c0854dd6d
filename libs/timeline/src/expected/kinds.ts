import { FEATURES } from '@cylch/features';
import { namesEnum } from '@cylch/graphql';

/** What features expect of a partner, each by its kind. */
export const ExpectationKindEnum = namesEnum(
  'ExpectationKind',
  'What is expected of a partner.',
  Object.fromEntries(
    FEATURES.flatMap(({ expects }) =>
      expects === undefined ? [] : [[expects.kind, expects.description] as const],
    ),
  ),
);
