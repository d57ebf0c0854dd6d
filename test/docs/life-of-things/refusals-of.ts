import { readFileSync } from 'node:fs';
import { REFUSALS } from '@cylch/kernel';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';

const SCHEMA = new URL('../../../apps/api/schema.graphql', import.meta.url);
const mutations = buildSchema(readFileSync(SCHEMA, 'utf8')).getMutationType()?.getFields() ?? {};
/** Those that any command may meet: the page says them once. */
export const OF_ANY: readonly string[] = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'COMMAND_ID_REUSED',
  'REDACTED',
];

/**
 * What else refuses a command: what its mutation says of itself, and CONFLICT where its input takes
 * a revision.
 */
export function refusalsOf(name: string): readonly string[] {
  const mutation = mutations[name];
  if (mutation === undefined) throw new Error(`there is no mutation ${name}`);
  const inputs = mutation.args.map(({ type }) => getNamedType(type)).filter(isInputObjectType);
  const takesRevision = inputs.some((input) => 'revision' in input.getFields());
  const told = mutation.description?.match(/\b[A-Z]{3,}(?:_[A-Z]+)*\b/g) ?? [];
  return [...new Set([...told, ...(takesRevision ? ['CONFLICT'] : [])])]
    .filter((code) => Object.hasOwn(REFUSALS, code) && !OF_ANY.includes(code))
    .sort();
}
