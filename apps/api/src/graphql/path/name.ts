import { compact } from '@cylch/kernel';
import { Kind, type OperationDefinitionNode } from 'graphql';

const LONGEST = 80;

/** What an operation asks for, in words of the schema, and the name that its sender gave it. */
export function nameOf({
  operation,
  name,
  selectionSet,
}: OperationDefinitionNode): Readonly<{ operation: string; name?: string }> {
  const root = selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return {
    operation: `${operation} ${root?.name.value ?? '…'}`,
    ...compact({ name: name?.value.slice(0, LONGEST) }),
  };
}
