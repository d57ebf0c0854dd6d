import type { Problem, RefusalCode } from '@cylch/kernel';

/**
 * What an error of graphql-js or Apollo comes to, in our words. `field` is left out where the
 * error’s place tells it; `below` is a name that is missing or unknown at that place.
 */
export type Understood = Readonly<
  { code?: RefusalCode; problem: Problem; field?: string; below?: string } & Record<string, string>
>;
