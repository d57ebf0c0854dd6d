import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type GraphQLError, type GraphQLSchema, isValueNode, Kind } from 'graphql';
import { ofHttp } from './of-http.ts';
import { ofRule } from './of-rule.ts';
import { ofVariable } from './of-variable.ts';
import { syntaxTold, tokensAllowed } from './said-by-graphql.ts';
import type { Sent } from './sent.ts';
import type { Understood } from './understood.ts';

/** What tells what an error is about, besides the error itself: the schema, and what was sent. */
export type Asked = Readonly<{ schema?: GraphQLSchema | undefined; sent?: Sent | undefined }>;
/** What an error comes to; `within` leads from its argument into the value of a variable. */
export type Understanding = Readonly<{ within: readonly string[]; understood: Understood }>;

/**
 * What an error of graphql-js or Apollo comes to: by its code, its nodes, the rule that raised it
 * and what was sent. Undefined for what is no mistake of the sender.
 */
export function understand(error: GraphQLError, asked: Asked): Understanding | undefined {
  const ran = error.path !== undefined;
  const inVariable = inVariableOf(error, asked);
  const understood =
    inVariable?.understood ??
    ofArgument(error) ??
    (ran ? undefined : (ofRequest(error, asked) ?? ofDocument(error, asked) ?? asTold(error)));
  return understood === undefined ? undefined : { within: inVariable?.within ?? [], understood };
}

/** Where in the value of a variable an error is; undefined where it is of something else. */
export const inVariableOf = (
  error: GraphQLError,
  { schema, sent }: Asked,
): ReturnType<typeof ofVariable> =>
  schema === undefined || sent === undefined ? undefined : ofVariable(error, { schema, sent });

/**
 * What runs may still find an argument without a value, where a variable has none: the one node of
 * such an error is the argument’s value. What else goes wrong while it runs is no mistake of the
 * sender.
 */
function ofArgument(error: GraphQLError): Understood | undefined {
  const [node, ...others] = error.nodes ?? [];
  if (node === undefined || others.length > 0) return undefined;
  if (node.kind === Kind.VARIABLE) return { problem: 'REQUIRED' };
  return error.path !== undefined && isValueNode(node) ? asTold(error) : undefined;
}

function ofRequest({ extensions }: GraphQLError, { sent = {} }: Asked): Understood | undefined {
  if (extensions['code'] === ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE)
    return { problem: 'NO_SUCH_OPERATION', field: 'operationName' };
  const { status } = (extensions['http'] ?? {}) as { status?: number };
  return extensions['code'] === ApolloServerErrorCode.BAD_REQUEST
    ? ofHttp(sent, status)
    : undefined;
}

/** An error without nodes is of the writing itself. */
function ofDocument(error: GraphQLError, { schema }: Asked): Understood | undefined {
  if (error.nodes !== undefined) return schema === undefined ? undefined : ofRule(error, schema);
  const limit = tokensAllowed(error.message);
  if (limit !== undefined) return { code: 'QUERY_TOO_COSTLY', problem: 'TOO_MANY_TOKENS', limit };
  return error.positions === undefined ? undefined : asTold(error, 'NOT_GRAPHQL');
}

/** A message may repeat what was sent, however long that was. */
const LONGEST_DETAIL = 200;
/** An error’s own text, as far as a sentence can hold it. */
export const detailOf = ({ message }: GraphQLError): string =>
  syntaxTold(message).slice(0, LONGEST_DETAIL);

function asTold(
  error: GraphQLError,
  problem: Understood['problem'] = 'NOT_UNDERSTOOD',
): Understood {
  const [{ line, column } = { line: 1, column: 1 }] = error.locations ?? [];
  return { problem, detail: detailOf(error), line: String(line), column: String(column) };
}
