import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { pageOf } from './page.ts';

/**
 * How heavy an operation is before it runs: how deep its fields nest, and how many things it could
 * touch. Why no library says so: ADR 9.
 */
export type Weight = Readonly<{
  depth: number;
  cost: number;
  /** What is done once for a list, however long its pages: counting it. */
  once: number;
}>;
/**
 * An operation with what it is weighed by. Its document is valid: fragments exist and do not
 * circle.
 */
export type Weighed = Readonly<{
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}>;

/**
 * A list that takes no page size is counted as this many: partners of a dialogue, priorities of a
 * reflection.
 */
const USUAL_LIST = 5;
/** Counting a list is heavier than showing a line of it. */
const COUNT = 10;
const NOTHING: Weight = { depth: 0, cost: 0, once: 0 };

export function weigh(weighed: Weighed): Weight {
  const { schema, operation } = weighed;
  return new Scales(weighed).set(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
  );
}

/** Weighs each fragment once, so that fragments inside fragments cost no time. */
class Scales {
  readonly #weighed: Weighed;
  readonly #fragments = new Map<string, Weight>();
  constructor(weighed: Weighed) {
    this.#weighed = weighed;
  }

  set({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Weight {
    return selections.map((selection) => this.#selection(selection, parent)).reduce(sum, NOTHING);
  }

  #selection(selection: SelectionNode, parent: GraphQLNamedType | undefined): Weight {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value);
    const on =
      selection.typeCondition === undefined
        ? parent
        : this.#weighed.schema.getType(selection.typeCondition.name.value);
    return this.set(selection.selectionSet, on);
  }

  #fragment(name: string): Weight {
    const standing = this.#fragments.get(name);
    if (standing !== undefined) return standing;
    const fragment = this.#weighed.fragments.get(name);
    const weight =
      fragment === undefined
        ? NOTHING
        : this.set(
            fragment.selectionSet,
            this.#weighed.schema.getType(fragment.typeCondition.name.value),
          );
    this.#fragments.set(name, weight);
    return weight;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): Weight {
    const field = fieldOf(node, parent);
    const type = field === undefined ? undefined : getNamedType(field.type);
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(type))
      return { depth: 1, cost: 0, once: field?.name === 'totalCount' ? COUNT : 0 };
    const below = this.set(node.selectionSet, type);
    return {
      depth: below.depth + 1,
      cost: 1 + below.once + below.cost * this.#times(node, field),
      once: 0,
    };
  }

  /** How many times what lies below a field could be asked for. */
  #times(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    if (field.args.some(({ name }) => name === 'first')) return pageOf(node, this.#weighed);
    const oneOfPage = field.name === 'nodes' || field.name === 'edges';
    return isListType(getNullableType(field.type)) && !oneOfPage ? USUAL_LIST : 1;
  }
}

const sum = (one: Weight, other: Weight): Weight => ({
  depth: Math.max(one.depth, other.depth),
  cost: one.cost + other.cost,
  once: one.once + other.once,
});

/** The field as its type declares it; none for introspection, which has limits of its own. */
const fieldOf = (
  { name }: FieldNode,
  parent: GraphQLNamedType | undefined,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
