import { FEATURES } from '@cylch/features';
import { Field, Int } from '@nestjs/graphql';

/**
 * Whatever tells how many there are of what a feature counts, by the name that the feature gives
 * it.
 */
type Counting = Readonly<{ count: (as: string) => number }>;

/**
 * Gives a GraphQL type one field for each thing that features count: `reflections`, `dialogues`.
 */
export function WithCounts(type: { readonly prototype: Counting }): void {
  for (const { coverage } of FEATURES) {
    if (coverage === undefined) continue;
    const { as, description } = coverage;
    const field = {
      get(this: Counting): number {
        return this.count(as);
      },
    };
    Object.defineProperty(type.prototype, as, field);
    Field(() => Int, { description })(type.prototype, as, field);
  }
}
