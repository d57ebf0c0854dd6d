import {
  type ASTNode,
  type GraphQLError,
  type GraphQLSchema,
  type Source,
  specifiedRules,
  validate,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { LIMITS } from '../limits/limits.ts';
import { documentOf } from './document-of.ts';
import { RULES } from './rules.ts';
import type { Understood } from './understood.ts';

type Readings = ReadonlyMap<string, Understood>;
const read = new WeakMap<Source, Readings>();

/**
 * What a mistake comes to that a rule of graphql-js found in a document. An error does not say
 * which rule raised it, so that a document with mistakes is held against the rules once more, all
 * of them in one walk, each telling its own.
 */
export function ofRule(error: GraphQLError, schema: GraphQLSchema): Understood | undefined {
  const { source } = error;
  if (source === undefined) return undefined;
  const readings = read.get(source) ?? readingsOf(source, schema);
  read.set(source, readings);
  return readings.get(keyOf(error));
}

function readingsOf(source: Source, schema: GraphQLSchema): Readings {
  const readings = new Map<string, Understood>();
  const rules = specifiedRules.map((rule) => telling(rule, readings));
  validate(schema, documentOf(source), rules, { maxErrors: LIMITS.errors });
  return readings;
}

const keyOf = ({ message, positions = [] }: GraphQLError): string =>
  `${positions.join()} ${message}`;

/**
 * A rule that also says what each of its errors comes to, while the context still stands at its
 * place.
 */
const telling =
  (rule: ValidationRule, readings: Map<string, Understood>): ValidationRule =>
  (context) => {
    const told = new Map<ASTNode, number>();
    const own = Object.create(context) as ValidationContext;
    own.reportError = (error) => {
      const [node] = error.nodes ?? [];
      if (node !== undefined) {
        const nth = told.get(node) ?? 0;
        told.set(node, nth + 1);
        const reading = RULES.get(rule)?.({ context, node, nth, message: error.message });
        if (reading !== undefined) readings.set(keyOf(error), reading);
      }
      context.reportError(error);
    };
    return rule(own);
  };
