import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import {
  buildSchema,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
} from 'graphql';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

type Named = Readonly<{ name: { value: string }; directives?: readonly ConstDirectiveNode[] }>;
/** Every name that the contract promises: `Query.cycles(at: At)`, `Language.CY`, with its type. */
function promises(contract: string): readonly string[] {
  return parse(contract).definitions.flatMap((definition) => {
    const { value: type } = (definition as unknown as Named).name;
    if ('values' in definition)
      return [type, ...(definition.values ?? []).map(({ name }) => `${type}.${name.value}`)];
    if (!('fields' in definition)) return [type];
    return [
      type,
      ...(definition.fields ?? []).flatMap(
        (field: FieldDefinitionNode | InputValueDefinitionNode) => {
          const args = 'arguments' in field ? (field.arguments ?? []) : [];
          const name = `${type}.${field.name.value}`;
          return [
            `${name}: ${print(field.type)}`,
            ...args.map((arg) => `${name}(${arg.name.value}: ${print(arg.type)})`),
          ];
        },
      ),
    ];
  });
}

/** The same list of what a schema has. */
function kept(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isEnumType(type))
        return [type.name, ...type.getValues().map(({ name }) => `${type.name}.${name}`)];
      if (isInputObjectType(type))
        return [
          type.name,
          ...Object.values(type.getFields()).map(
            (field) => `${type.name}.${field.name}: ${String(field.type)}`,
          ),
        ];
      if (!isObjectType(type) && !isInterfaceType(type)) return [type.name];
      return [
        type.name,
        ...Object.values(type.getFields()).flatMap((field) => {
          const name = `${type.name}.${field.name}`;
          return [
            `${name}: ${String(field.type)}`,
            ...field.args.map((arg) => `${name}(${arg.name}: ${String(arg.type)})`),
          ];
        }),
      ];
    }),
  );
}

test('the schema keeps every name of the contract, with its type', async () => {
  const schema = buildSchema(await read('../../apps/api/schema.graphql'));
  const names = kept(schema);
  const promised = promises(await read('names.graphql'));
  expect(promised.length).toBeGreaterThan(300);
  expect(promised.filter((name) => !names.has(name))).toEqual([]);
});

test('everything that is exported says what it promises', async () => {
  const schema = buildSchema(await read('../../apps/api/schema.graphql'));
  const silent = Object.values(schema.getTypeMap())
    .filter(
      ({ name }) =>
        !name.startsWith('__') &&
        !['String', 'Boolean', 'Int', 'ID', 'Float', 'Query', 'Mutation', 'Subscription'].includes(
          name,
        ),
    )
    .filter(({ description }) => (description ?? '') === '')
    .map(({ name }) => name);
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .flatMap((type) => Object.values(type?.getFields() ?? {}))
    .filter(({ description }) => (description ?? '') === '')
    .map(({ name }) => name);
  expect([...silent, ...operations]).toEqual([]);
});
