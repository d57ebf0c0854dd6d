import { randomUUID } from 'node:crypto';
import type { Language } from '@cylch/kernel';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { refusalFor } from './refusal-for.ts';
import { formatRefusal, formatFault, type Where } from './format-refusal.ts';
import type { Sent } from './sent.ts';

/**
 * What answering an error needs: where faults are logged, the schema whose words an error may use,
 * and what was sent.
 */
export type ErrorFormatting = Readonly<{
  log: (fault: unknown, id: string) => void;
  schema: () => GraphQLSchema | undefined;
  sent: () => Sent | undefined;
}>;

/**
 * Every error that leaves the server passes here: a refusal with its sentence, or an id and nothing
 * else.
 */
export function formatError(
  error: unknown,
  language: Language,
  { formatting, where = {} }: Readonly<{ formatting: ErrorFormatting; where?: Where }>,
): GraphQLFormattedError {
  const refusal = refusalFor(error, { schema: formatting.schema(), sent: formatting.sent() });
  if (refusal !== undefined) return formatRefusal(refusal, language, where);
  const id = randomUUID();
  formatting.log(error, id);
  return formatFault(id, language, where);
}
