import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  getVariableValues,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isRequiredInputField,
  Kind,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { ofType } from './of-type.ts';
import { missing } from './said-by-graphql.ts';
import { isRecord, type Sent, variablesOf } from './sent.ts';
import type { Understood } from './understood.ts';

/** What is wrong with a variable, and where inside its value. */
export type InVariable = Readonly<{
  within: readonly string[];
  understood: Understood | undefined;
}>;
/**
 * What graphql-js says of a value that does not fit; `nth` of what it says of this same value, from
 * 0.
 */
type Misfit = Readonly<{ path: readonly (string | number)[]; value: unknown; nth: number }>;
/** As many are told of one request: graphql-js stops there too. */
const MOST = 50;
type Coercing = Readonly<{ schema: GraphQLSchema; sent: Sent }>;

const found = new WeakMap<Sent, Map<VariableDefinitionNode, ReadonlyMap<string, InVariable>>>();

/**
 * What an error of a variable comes to. An error says where in the value it is by its message
 * alone, so that the value is fitted into its type once more, which tells the place of each misfit.
 * Undefined where the error is of something else.
 */
export function ofVariable(error: GraphQLError, coercing: Coercing): InVariable | undefined {
  const [definition] = error.nodes ?? [];
  if (definition?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const known = found.get(coercing.sent) ?? new Map<VariableDefinitionNode, never>();
  found.set(coercing.sent, known);
  const misfits = known.get(definition) ?? misfitsOf(definition, coercing);
  known.set(definition, misfits);
  return misfits.get(error.message);
}

function misfitsOf(
  definition: VariableDefinitionNode,
  { schema, sent }: Coercing,
): ReadonlyMap<string, InVariable> {
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return new Map();
  const variables = variablesOf(sent);
  const { errors = [] } = getVariableValues(schema, [definition], variables, { maxErrors: MOST });
  const value = variables[definition.variable.name.value];
  const misfits = value == null ? [{ path: [], value, nth: 0 }] : fitted(value, type);
  return new Map(
    misfits.map((misfit, index) => [
      errors[index]?.message ?? '',
      { within: misfit.path.map(String), understood: understoodAs(misfit, type, errors[index]) },
    ]),
  );
}

function fitted(sent: unknown, type: GraphQLInputType): readonly Misfit[] {
  const misfits: Misfit[] = [];
  const times = new Map<unknown, number>();
  const enough = new Error('enough');
  try {
    coerceInputValue(sent, type, (path, value) => {
      if (misfits.length >= MOST) throw enough;
      const nth = times.get(value) ?? 0;
      times.set(value, nth + 1);
      misfits.push({ path, value, nth });
    });
  } catch (problem) {
    if (problem !== enough) throw problem;
  }
  return misfits;
}

function understoodAs(
  { path, value, nth }: Misfit,
  whole: GraphQLInputType,
  error: GraphQLError | undefined,
): Understood | undefined {
  if (value == null) return { problem: 'REQUIRED' };
  const type = getNamedType(path.reduce(inside, whole));
  if (!isInputObjectType(type) || !isRecord(value)) return ofType(type);
  const fields = type.getFields();
  // First what is missing, in the order of the type; then what it does not know, in the order of
  // the value.
  const absent = Object.values(fields).filter(
    (field) => isRequiredInputField(field) && value[field.name] === undefined,
  );
  const below = absent[nth]?.name;
  if (below !== undefined) return { problem: 'REQUIRED', below };
  const unknown = Object.keys(value).filter((name) => fields[name] === undefined);
  const name = unknown[nth - absent.length];
  if (name === undefined) return undefined;
  const told = missing('NO_SUCH_FIELD', error?.message ?? '', Object.keys(fields));
  return { ...told, name, type: type.name, below: name };
}

/**
 * The type of an item or a field. A value where a list belongs counts as its one item, so that a
 * field may lie in one.
 */
function inside(type: GraphQLInputType, key: string | number): GraphQLInputType {
  const nullable = getNullableType(type);
  if (typeof key === 'number') return isListType(nullable) ? nullable.ofType : type;
  const named = getNamedType(type);
  return isInputObjectType(named) ? (named.getFields()[key]?.type ?? type) : type;
}
