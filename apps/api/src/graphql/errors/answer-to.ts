import { randomUUID } from 'node:crypto';
import type { Language } from '@cylch/kernel';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { refusalFor } from './refusal-for.ts';
import { tell, tellFault, type Where } from './tell.ts';

/** What answering an error needs: where faults are logged, and the schema whose words an error may use. */
export type Desk = Readonly<{
  log: (fault: unknown, id: string) => void;
  schema: () => GraphQLSchema | undefined;
}>;

/** Every error that leaves the server passes here: a refusal with its sentence, or an id and nothing else. */
export function answerTo(
  error: unknown,
  language: Language,
  { desk, where = {} }: Readonly<{ desk: Desk; where?: Where }>,
): GraphQLFormattedError {
  const refusal = refusalFor(error, desk.schema());
  if (refusal !== undefined) return tell(refusal, language, where);
  const id = randomUUID();
  desk.log(error, id);
  return tellFault(id, language, where);
}
