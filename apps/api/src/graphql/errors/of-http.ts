import type { Understood } from './understood.ts';
import { isRecord, parsed, type Sent } from './sent.ts';

/**
 * What a page of another site can have a browser send without asking first; Apollo takes none of
 * them.
 */
const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
/** Headers that no such page can send. */
const ASKED_FIRST = ['x-apollo-operation-name', 'apollo-require-preflight'];
const METHOD_NOT_ALLOWED = 405;

/**
 * What is wrong with a request that Apollo takes for no request of GraphQL: told by what was sent,
 * in the order in which Apollo looks at it. Undefined where nothing of this is wrong.
 */
export function ofHttp(sent: Sent, status: number | undefined): Understood | undefined {
  if (isFromAForm(sent)) return { problem: 'NOT_FROM_A_FORM', field: 'Content-Type' };
  if (sent.method === 'GET')
    return status === METHOD_NOT_ALLOWED
      ? { problem: 'GET_ONLY_READS', field: 'query' }
      : ofSearch(sent.query ?? {});
  return sent.method === 'POST' ? ofBody(sent.body) : undefined;
}

function isFromAForm({ headers = {} }: Sent): boolean {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return (
    (headers['content-type'] === undefined || FORMS.includes(type.trim().toLowerCase())) &&
    ASKED_FIRST.every((name) => (headers[name] ?? '').length === 0)
  );
}

function ofBody(body: unknown): Understood | undefined {
  if (Array.isArray(body)) return { problem: 'ONE_OPERATION', field: 'body' };
  if (!isRecord(body) || Object.keys(body).length === 0)
    return { problem: 'NOT_JSON', field: 'body' };
  const { query, operationName } = body;
  if (Boolean(query) && typeof query !== 'string') return notOfType('query');
  const wrong = ['variables', 'extensions'].find((name) => !isRecord(body[name] ?? {}));
  if (wrong !== undefined) return notOfType(wrong);
  if (typeof (operationName ?? '') !== 'string') return notOfType('operationName');
  return Boolean(query) ? undefined : { problem: 'REQUIRED', field: 'query' };
}

function ofSearch(search: NonNullable<Sent['query']>): Understood | undefined {
  const twice = ['query', 'operationName'].find((name) => Array.isArray(search[name]));
  const wrong = twice ?? ['variables', 'extensions'].find((name) => !isParsed(search[name]));
  if (wrong !== undefined) return notOfType(wrong);
  return Boolean(search['query']) ? undefined : { problem: 'REQUIRED', field: 'query' };
}
const isParsed = (text: unknown): boolean => text === undefined || isRecord(parsed(text));

const notOfType = (field: string): Understood => ({
  problem: 'NOT_OF_TYPE',
  field,
  type: field === 'query' || field === 'operationName' ? 'String' : 'JSON',
});
