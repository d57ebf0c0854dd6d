import { type ASTNode, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';
import { documentOf } from './document-of.ts';

/**
 * The argument, and the fields inside it, that an error is about: `at`, `position`. `within` leads
 * on inside the value of a variable. Empty where no input is to blame.
 */
export function fieldOf(error: GraphQLError, within: readonly string[] = []): readonly string[] {
  const [node] = error.nodes ?? [];
  if (node?.loc === undefined || error.source === undefined) return [];
  const document = documentOf(error.source);
  return node.kind === Kind.VARIABLE_DEFINITION
    ? [...placeOf(document, isUseOf(node.variable.name.value)), ...within]
    : placeOf(document, ({ kind, loc }) => kind === node.kind && loc?.start === node.loc?.start);
}

const isUseOf =
  (variable: string) =>
  (node: ASTNode): boolean =>
    node.kind === Kind.ARGUMENT &&
    node.value.kind === Kind.VARIABLE &&
    node.value.name.value === variable;

/** Names of the argument and the input fields that lead to the first node which matches. */
function placeOf(document: DocumentNode, matches: (node: ASTNode) => boolean): readonly string[] {
  let found: readonly string[] = [];
  visit(document, {
    enter: (node, _key, _parent, path) => {
      if (found.length > 0 || !matches(node)) return;
      found = namesAlong(document, path);
    },
  });
  return found;
}

type Step = Readonly<Record<string | number, unknown>> & Partial<ASTNode>;
function namesAlong(document: DocumentNode, path: readonly (string | number)[]): readonly string[] {
  const names: string[] = [];
  let at = document as unknown as Step;
  for (const key of path) {
    const inList = at.kind === undefined && names.length > 0 && typeof key === 'number';
    at = at[key] as Step;
    if (at.kind === Kind.FIELD) names.length = 0;
    if (at.kind === Kind.ARGUMENT || at.kind === Kind.OBJECT_FIELD)
      names.push((at as { name: { value: string } }).name.value);
    else if (inList) names.push(String(key));
  }
  return names;
}
