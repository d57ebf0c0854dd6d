import { ensure } from '@cylch/kernel';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { weigh } from './weight.ts';

/** What one operation may ask for. The bench and every guide stay far below. */
export const LIMITS = {
  /**
   * Words and signs of a document. Its texts belong into variables, and count as one each in any
   * case.
   */
  tokens: 1_200,
  depth: 12,
  aliases: 50,
  /** Running at once on one socket. */
  subscriptions: 50,
  /** As many mistakes of one query are told at once. */
  errors: 10,
  /** Things it could touch: see weight.ts. */
  cost: 10_000,
} as const;

/** An operation that is valid and about to run. */
export type Operation = Readonly<{
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}>;

/** @throws Refusal QUERY_TOO_COSTLY before anything is read or written. */
export function keepWithin({ schema, document, operation, variables }: Operation): void {
  const count = aliasesOf(document);
  ensure(count <= LIMITS.aliases, 'QUERY_TOO_COSTLY', {
    problem: 'TOO_MANY_ALIASES',
    count: String(count),
    limit: String(LIMITS.aliases),
  });
  const { depth, cost } = weigh({ schema, operation, fragments: fragmentsOf(document), variables });
  ensure(depth <= LIMITS.depth, 'QUERY_TOO_COSTLY', {
    problem: 'TOO_DEEP',
    depth: String(depth),
    limit: String(LIMITS.depth),
  });
  ensure(cost <= LIMITS.cost, 'QUERY_TOO_COSTLY', {
    problem: 'TOO_COSTLY',
    cost: String(cost),
    limit: String(LIMITS.cost),
  });
}

function aliasesOf(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias !== undefined) count += 1;
    },
  });
  return count;
}

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
