import { describe, expect, it } from '@jest/globals';
import { DateScalar } from '@cylch/graphql';
import { Refusal } from '@cylch/kernel';
import { RecordUnusable } from '@cylch/event-store';
import { VaultUnusable } from '@cylch/key-vault';
import {
  buildSchema,
  executeSync,
  extendSchema,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { formatError, type ErrorFormatting } from './format-error.ts';
import type { Sent } from './sent.ts';

const schema: GraphQLSchema = (() => {
  const made = buildSchema(`
    scalar Date
    enum Visibility { PUBLIC OWN }
    input CitationInput { document: String! page: Int }
    input PostInput { commandId: ID! held: Date visibility: Visibility cites: [CitationInput!] }
    interface Thing { id: ID! }
    type Post implements Thing { id: ID! pages: Int }
    type Query { post(id: ID!, on: Date, first: Int): Post thing: Thing between(from: ID!, to: ID!): Post }
    type Mutation { post(input: PostInput!): Post }
  `);
  Object.assign(made.getType('Date') as object, {
    parseValue: DateScalar.parseValue,
    parseLiteral: DateScalar.parseLiteral,
  });
  return extendSchema(made, parse('extend type Query { nothing: Int }'));
})();
Object.assign(schema.getType('Date') as object, {
  parseValue: DateScalar.parseValue,
  parseLiteral: DateScalar.parseLiteral,
});

const faults: unknown[] = [];
const formatting: ErrorFormatting = {
  log: (fault) => faults.push(fault),
  schema: () => schema,
  sent: () => undefined,
};
const told = (error: unknown, language: 'cy' | 'en' = 'en', sent?: Sent) =>
  formatError(error, language, { formatting: { ...formatting, sent: () => sent } });

const wrongIn = (query: string): readonly GraphQLError[] => {
  try {
    return validate(schema, parse(query, { maxTokens: 300 }));
  } catch (error) {
    return [Object.assign(error as GraphQLError, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })];
  }
};
const wrongVariables = (variables: Record<string, unknown>): readonly GraphQLError[] => {
  const document = parse('mutation ($posted: PostInput!) { post(input: $posted) { id } }');
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return getVariableValues(schema, operation?.variableDefinitions ?? [], variables).errors ?? [];
};
const seen = (errors: readonly unknown[], sent?: Sent): unknown => {
  const { extensions, message } = told(errors[0], 'en', sent);
  return [extensions?.['code'], extensions?.['field'], message];
};

describe('an error of the query', () => {
  it.each([
    ['{ post(id: "a") { id }', 'query', /not GraphQL from line 1, column 23/],
    ['{ posts { id } }', 'query', /Query has no field posts; near it: post\./],
    ['{ post(id: "a", name: 1) { id } }', 'name', /Query\.post takes no argument name\.$/],
    ['{ elsewhere }', 'query', /Query has no field elsewhere\.$/],
    ['{ post { id } }', 'id', /must be given/],
    ['{ post(id: "a") }', 'query', /post \{ … \}/],
    ['{ nothing { id } }', 'query', /nothing has no fields/],
    ['{ post(id: "a", on: "2026-02-30") { id } }', 'on', /not a day of the calendar/],
    ['{ post(id: "a", first: "ten") { id } }', 'first', /must be of the type Int/],
    [
      'mutation { post(input: { commandId: "1", visibility: SECRET }) { id } }',
      'visibility',
      /one of: PUBLIC, OWN/,
    ],
    [
      'mutation { post(input: { commandId: "1", cites: [{ document: "L1" }, { document: "L2", page: 1.5 }] }) { id } }',
      'cites.1.page',
      /type Int/,
    ],
    [
      'mutation { post(input: { commandId: "1", cites: [{ page: 1 }] }) { id } }',
      'cites.0.document',
      /must be given/,
    ],
    [
      'mutation { post(input: { commandId: "1", sent: 1 }) { id } }',
      'sent',
      /PostInput has no field sent\.$/,
    ],
    ['query ($a: Nowhere) { post(id: $a) { id } }', 'query', /no type Nowhere\.$/],
    ['{ post(id: $unset) { id } }', 'id', /cannot be carried out/],
    ['{ between(to: "b") { id } }', 'from', /must be given/],
    ['{ nothing @include }', 'if', /must be given/],
    [
      '{ nothing @include(if: true, iff: true) }',
      'iff',
      /@include takes no argument iff; near it: if\./,
    ],
    ['{ thing { pages } }', 'query', /Thing has no field pages; near it: Post\./],
  ])('is told in a sentence, with the field to blame: %s', (query, field, sentence) => {
    expect(seen(wrongIn(query))).toEqual([
      'BAD_USER_INPUT',
      field,
      expect.stringMatching(sentence),
    ]);
  });

  it('names each of several that are missing, once', () => {
    const errors = wrongIn('{ between { id } }');
    expect(errors.map((error) => told(error).extensions?.['field'])).toEqual(['from', 'to']);
  });

  it('carries what GraphQL itself says as its detail', () => {
    const [error] = wrongIn('{ posts { id } }');
    expect(told(error).extensions?.['detail']).toBe(error?.message.replace(/\.$/, ''));
  });

  it('is QUERY_TOO_COSTLY where the query does not end', () => {
    expect(seen(wrongIn(`{ ${'nothing '.repeat(400)} }`))).toEqual([
      'QUERY_TOO_COSTLY',
      'query',
      expect.stringContaining('300'),
    ]);
  });
});

describe('an error of the variables', () => {
  const commandId = '1';
  it.each([
    [{}, undefined, /must be given/],
    [{ posted: null }, undefined, /must be given/],
    [{ posted: 'text' }, undefined, /type PostInput/],
    [{ posted: { commandId, held: '2026-02-30' } }, 'held', /not a day of the calendar/],
    [{ posted: { commandId, held: 20260601 } }, 'held', /not a day of the calendar/],
    [{ posted: { commandId, visibility: 'SECRET' } }, 'visibility', /one of: PUBLIC, OWN/],
    [
      { posted: { commandId, cites: [{ document: 'L1', page: 'one' }] } },
      'cites.0.page',
      /type Int/,
    ],
    [{ posted: { commandId, cites: [{}] } }, 'cites.0.document', /must be given/],
    [{ posted: {} }, 'commandId', /must be given/],
    [{ posted: { commandId: null } }, 'commandId', /must be given/],
    [{ posted: { commandId, unheard: 'of' } }, 'unheard', /PostInput has no field unheard\.$/],
  ])('is told with the field as the input has it: %j', (variables, field, sentence) => {
    expect(seen(wrongVariables(variables), { body: { variables } })).toEqual([
      'BAD_USER_INPUT',
      field ?? 'input',
      expect.stringMatching(sentence),
    ]);
  });
});

describe('an error of an argument that only running finds', () => {
  const ran = (query: string, variables: Record<string, unknown>) =>
    executeSync({ schema, document: parse(query), variableValues: variables }).errors ?? [];

  it.each([
    ['query ($id: ID = "a") { post(id: $id) { id } }', { id: null }, 'id'],
    ['query ($so: Boolean = true) { nothing @include(if: $so) }', { so: null }, 'if'],
  ])('names the argument: %s', (query, variables, field) => {
    expect(seen(ran(query, variables), { body: { variables } })).toEqual([
      'BAD_USER_INPUT',
      field,
      expect.stringMatching(/must be given/),
    ]);
  });

  it('is none of the sender where what was found does not fit', () => {
    const [error] =
      executeSync({
        schema,
        document: parse('{ nothing }'),
        rootValue: { nothing: 'no number' },
      }).errors ?? [];
    expect(told(error).extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
  });
});

describe('an answer to an error', () => {
  it('speaks the language asked for and carries both', () => {
    const refusal = new Refusal('UNKNOWN_PARTNER', { partner: 'partner-X' });
    const { message, extensions } = told(refusal, 'cy');
    expect(message).toMatch(/^Nid oes gan unrhyw bartner/);
    expect(extensions?.['sentences']).toEqual({ cy: message, en: told(refusal, 'en').message });
  });

  it('says that a full disk is no fault of the sender', () => {
    expect(told(new RecordUnusable('FULL_DISK', 'no space on device'))).toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
    });
    expect(told(new RecordUnusable('UNREACHABLE', 'no node answers')).message).toMatch(
      /the record does not answer just now/,
    );
    expect(told(new VaultUnusable('UNREACHABLE', 'no answer')).message).toMatch(
      /the views or the keys do not answer/,
    );
    expect(told(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
    });
  });

  it('keeps what nobody foresaw to itself, under an id that the log has', () => {
    const fault = new TypeError('secret of the house');
    const answer = told(new GraphQLError('wrapped', { originalError: fault, path: ['post'] }));
    expect(answer.extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    });
    expect(JSON.stringify(answer)).not.toMatch(/secret|TypeError|\bat /);
    expect((faults.at(-1) as GraphQLError).originalError).toBe(fault);
  });
});
