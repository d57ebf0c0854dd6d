import {
  type ASTNode,
  FieldsOnCorrectTypeRule,
  isInputObjectType,
  getNamedType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  KnownArgumentNamesRule,
  KnownTypeNamesRule,
  MaxIntrospectionDepthRule,
  ProvidedRequiredArgumentsRule,
  ScalarLeafsRule,
  type ValidationContext,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
} from 'graphql';
import { ofType } from './of-type.ts';
import { missing } from './said-by-graphql.ts';
import type { Understood } from './understood.ts';

/**
 * A mistake at the moment when its rule reports it; `nth` of those that the rule reports of this
 * node, from 0.
 */
export type Mistake = Readonly<{
  context: ValidationContext;
  node: ASTNode;
  nth: number;
  message: string;
}>;
type Reading = (mistake: Mistake) => Understood | undefined;

const nameIn = (node: ASTNode): string => ('name' in node ? (node.name?.value ?? '') : '');

const noSuchField: Reading = ({ context, node, message }) => {
  const type = context.getParentType();
  if (type == null) return undefined;
  const name = nameIn(node);
  const fields = 'getFields' in type ? Object.keys(type.getFields()) : [];
  // For a field that only some of its types have, those types are proposed.
  const types = Object.keys(context.getSchema().getTypeMap());
  const names = [...fields, ...types].filter((one) => one !== name && one !== type.name);
  return { ...missing('NO_SUCH_FIELD', message, names), name, type: type.name };
};

const noSuchArgument: Reading = ({ context, node, message }) => {
  const directive = context.getDirective();
  const field = context.getFieldDef();
  const taking = directive ?? field;
  if (taking == null) return undefined;
  return {
    ...missing(
      'NO_SUCH_ARGUMENT',
      message,
      taking.args.map(({ name }) => name),
    ),
    name: nameIn(node),
    type:
      directive == null
        ? `${context.getParentType()?.name ?? ''}.${taking.name}`
        : `@${directive.name}`,
  };
};

const noSuchType: Reading = ({ context, node, message }) => {
  const name = nameIn(node);
  const names = Object.keys(context.getSchema().getTypeMap());
  return { ...missing('NO_SUCH_TYPE', message, names), name };
};

/**
 * Fields of things need a selection, and those of values have none; an error of the second stands
 * at the selection.
 */
const selection: Reading = ({ context, node }) => ({
  problem: node.kind === Kind.FIELD ? 'NEEDS_SELECTION' : 'HAS_NO_SELECTION',
  name: context.getFieldDef()?.name ?? nameIn(node),
});

/** One error for each argument that is missing, in the order in which they are declared. */
const missingArgument: Reading = ({ context, node, nth }) => {
  const taking = node.kind === Kind.DIRECTIVE ? context.getDirective() : context.getFieldDef();
  const given = new Set(('arguments' in node ? (node.arguments ?? []) : []).map(nameIn));
  const absent = taking?.args.filter((one) => isRequiredArgument(one) && !given.has(one.name));
  const name = absent?.[nth]?.name;
  return name === undefined ? undefined : { problem: 'REQUIRED', below: name };
};

const wrongValue: Reading = (mistake) => {
  const { context, node, message } = mistake;
  if (node.kind === Kind.NULL) return { problem: 'REQUIRED' };
  if (node.kind === Kind.OBJECT_FIELD) {
    const type = getNamedType(context.getParentInputType());
    if (!isInputObjectType(type)) return undefined;
    const name = nameIn(node);
    const names = Object.keys(type.getFields());
    return { ...missing('NO_SUCH_FIELD', message, names), name, type: type.name, below: name };
  }
  const type = context.getInputType();
  if (type == null) return undefined;
  return node.kind === Kind.OBJECT && isInputObjectType(getNamedType(type))
    ? missingField(mistake)
    : ofType(type);
};

/** One error for each field that is missing, in the order in which they are declared. */
const missingField: Reading = ({ context, node, nth }) => {
  const type = getNamedType(context.getInputType());
  if (node.kind !== Kind.OBJECT || !isInputObjectType(type)) return undefined;
  const given = new Set(node.fields.map(nameIn));
  const absent = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) && !given.has(field.name),
  );
  const name = absent[nth]?.name;
  return name === undefined ? undefined : { problem: 'REQUIRED', below: name };
};

const tooDeep: Reading = () => ({
  code: 'QUERY_TOO_COSTLY',
  problem: 'TOO_DEEP',
  depth: '4',
  limit: '3',
});

/**
 * What an error of each rule comes to. The errors of those that are not here are told as they are.
 */
export const RULES: ReadonlyMap<ValidationRule, Reading> = new Map<ValidationRule, Reading>([
  [FieldsOnCorrectTypeRule, noSuchField],
  [KnownArgumentNamesRule, noSuchArgument],
  [KnownTypeNamesRule, noSuchType],
  [ScalarLeafsRule, selection],
  [ProvidedRequiredArgumentsRule, missingArgument],
  [ValuesOfCorrectTypeRule, wrongValue],
  [MaxIntrospectionDepthRule, tooDeep],
]);
