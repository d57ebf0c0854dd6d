import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { type Weight, weigh } from './weight.ts';

const schema = buildSchema(`
  type Query { things(first: Int): Things! thing: Thing }
  type Things { nodes: [Thing!]! totalCount: Int! }
  type Thing { id: ID! thing: Thing partners: [Thing!]! things(first: Int): Things! }
`);

function weightOf(query: string, variables: Readonly<Record<string, unknown>> = {}): Weight {
  const { definitions } = parse(query);
  const fragments = definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  return weigh({
    schema,
    operation: definitions[0] as OperationDefinitionNode,
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
    variables,
  });
}

describe('The weight of a query', () => {
  it('is how deep it nests and how many things it could touch', () => {
    expect(weightOf('{ thing { id } }')).toMatchObject({ depth: 2, cost: 1 });
    expect(weightOf('{ things(first: 7) { nodes { id } } }')).toMatchObject({ depth: 3, cost: 8 });
    expect(weightOf('{ thing { partners { thing { id } } } }')).toMatchObject({ cost: 1 + 1 + 5 });
  });

  it('counts a total once for its list, however long the page', () => {
    const cost = (first: number, total: string): number =>
      weightOf(`{ things(first: ${String(first)}) { ${total} nodes { id } } }`).cost;
    expect(cost(2, 'totalCount') - cost(2, '')).toBe(10);
    expect(cost(200, 'totalCount') - cost(200, '')).toBe(10);
  });

  it.each([
    ['its value', { n: 20 }, 20],
    ['its default where it has none', {}, 30],
    ['the largest page where it asks for more', { n: 1_000_000 }, 200],
    ['one thing where it asks for none', { n: 0 }, 1],
  ])('takes a page size from a variable by %s', (_, variables, page) => {
    const query = 'query ($n: Int = 30) { things(first: $n) { nodes { id } } }';
    expect(weightOf(query, variables).cost).toBe(1 + page);
  });

  it('counts a fragment at each place that names it, and walks it once', () => {
    const deep = 100;
    const fragments = Array.from(
      { length: deep },
      (_, n) => `fragment F${String(n)} on Thing { ...F${String(n + 1)} ...F${String(n + 1)} }`,
    );
    const query = `{ thing { ...F0 } } ${fragments.join(' ')} fragment F${String(deep)} on Thing { thing { id } }`;
    // One by one this would take longer than the record will be kept.
    expect(weightOf(query)).toMatchObject({ depth: 3, cost: 1 + 2 ** deep });
  });
});
