import { randomUUID } from 'node:crypto';
import type { Language } from '@cylch/kernel';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { refusalFor } from './refusal-for.ts';
import { formatRefusal, formatFault, type Where } from './format-refusal.ts';

/** What answering an error needs: where faults are logged, and the schema whose words an error may use. */
export type ErrorFormatting = Readonly<{
  log: (fault: unknown, id: string) => void;
  schema: () => GraphQLSchema | undefined;
}>;

/** Every error that leaves the server passes here: a refusal with its sentence, or an id and nothing else. */
export function formatError(
  error: unknown,
  language: Language,
  { formatting, where = {} }: Readonly<{ formatting: ErrorFormatting; where?: Where }>,
): GraphQLFormattedError {
  const refusal = refusalFor(error, formatting.schema());
  if (refusal !== undefined) return formatRefusal(refusal, language, where);
  const id = randomUUID();
  formatting.log(error, id);
  return formatFault(id, language, where);
}
