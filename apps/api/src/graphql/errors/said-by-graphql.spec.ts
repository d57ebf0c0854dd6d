import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, parse, validate } from 'graphql';
import { missing, syntaxTold, tokensAllowed } from './said-by-graphql.ts';

const problemOf = (document: string, maxTokens: number): string => {
  try {
    parse(document, { maxTokens });
    return '';
  } catch (problem) {
    return (problem as GraphQLError).message;
  }
};

describe('What the installed graphql-js says of a document', () => {
  it('that is too long tells its limit', () => {
    expect(tokensAllowed(problemOf('{ one two three }', 3))).toBe('3');
    expect(tokensAllowed(problemOf('{ one two three', 300))).toBeUndefined();
  });

  it('that is wrongly written is told without its first words and its full stop', () => {
    expect(problemOf('{ one', 300)).toBe('Syntax Error: Expected Name, found <EOF>.');
    expect(syntaxTold(problemOf('{ one', 300))).toBe('Expected Name, found <EOF>');
  });

  it('proposes names between quotation marks, the nearest first', () => {
    const names = ['day', 'events', 'eventful', 'event'];
    const schema = buildSchema('type Query { day: Int events: Int eventful: Int }');
    const [error] = validate(schema, parse('{ event }'));
    expect(error?.message).toMatch(/Did you mean "events"/);
    const message = error?.message ?? '';
    expect(missing('NO_SUCH_FIELD', message, names.slice(0, 3))).toEqual({
      problem: 'NO_SUCH_FIELD_NEAR',
      near: 'events, eventful',
    });
    expect(missing('NO_SUCH_FIELD', message, ['day'])).toEqual({ problem: 'NO_SUCH_FIELD' });
  });
});
