import { LARGEST_PAGE, USUAL_PAGE } from '@cylch/graphql';
import { type FieldNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

type Sent = Readonly<{
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}>;

/**
 * The page size that a list is asked for. One that is too large is refused elsewhere, by a code of
 * its own.
 */
export function pageOf(node: FieldNode, sent: Sent): number {
  const first = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const size = first === undefined ? undefined : numberOf(first, sent);
  return Math.min(Math.max(size ?? USUAL_PAGE, 1), LARGEST_PAGE);
}

function numberOf(value: ValueNode, { operation, variables }: Sent): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  if (typeof given === 'number') return given;
  const preset = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === value.name.value,
  )?.defaultValue;
  return given === undefined && preset?.kind === Kind.INT ? Number(preset.value) : undefined;
}
