import type { Problem, RefusalCode } from '@cylch/kernel';

/** What a message of graphql-js or Apollo comes to, in our words. `field` is left out where the error’s place tells it. */
export type Understood = Readonly<
  { code?: RefusalCode; problem: Problem; field?: string } & Record<string, string>
>;

type Reading = readonly [
  pattern: RegExp,
  reading: (parts: Readonly<Record<string, string>>) => Understood,
];

/** The names between quotation marks of “Did you mean "a", "b", or "c"?” */
const near = (text: string | undefined): string =>
  [...(text ?? '').matchAll(/"([^"]+)"/g)].map(([, name]) => name).join(', ') || '–';

const READINGS: readonly Reading[] = [
  [
    /contains more that (?<limit>\d+) tokens/,
    ({ limit = '' }) => ({ code: 'QUERY_TOO_COSTLY', problem: 'TOO_MANY_TOKENS', limit }),
  ],
  [
    /introspection depth/i,
    () => ({ code: 'QUERY_TOO_COSTLY', problem: 'TOO_DEEP', depth: '4', limit: '3' }),
  ],
  [
    /^Cannot query field "(?<name>\w+)" on type "(?<type>\w+)"\.(?<hint>.*)$/s,
    ({ name = '', type = '', hint }) => ({
      problem: 'NO_SUCH_FIELD',
      name,
      type,
      near: near(hint),
    }),
  ],
  [
    /^Unknown argument "(?<name>\w+)" on \w+ "(?<type>[\w.@]+)"\.(?<hint>.*)$/s,
    ({ name = '', type = '', hint }) => ({
      problem: 'NO_SUCH_ARGUMENT',
      name,
      type,
      near: near(hint),
    }),
  ],
  [
    /^Unknown type "(?<name>\w+)"\.(?<hint>.*)$/s,
    ({ name = '', hint }) => ({ problem: 'NO_SUCH_TYPE', name, near: near(hint) }),
  ],
  [
    /^Field "(?<name>\w+)" of type "[^"]+" must have a selection/,
    ({ name = '' }) => ({ problem: 'NEEDS_SELECTION', name }),
  ],
  [
    /^Field "(?<name>\w+)" must not have a selection/,
    ({ name = '' }) => ({ problem: 'HAS_NO_SELECTION', name }),
  ],
  [
    /^(?:Field|Directive) "@?\w+" argument "(?<field>\w+)" of type "[^"]+" is required/,
    ({ field = '' }) => ({ problem: 'REQUIRED', field }),
  ],
  [
    /Field "(?:\w+\.)?(?<name>\w+)" of required type "[^"]+" was not provided/,
    ({ name = '' }) => ({ problem: 'REQUIRED', below: name }),
  ],
  [
    /Field "(?<name>\w+)" is not defined by type "(?<type>\w+)"\.(?<hint>.*)$/s,
    ({ name = '', type = '', hint }) => ({
      problem: 'NO_SUCH_FIELD',
      name,
      type,
      near: near(hint),
      below: name,
    }),
  ],
  [
    /(?:does not exist in|^Enum|; Enum|^Value .* in) "(?<type>\w+)"/,
    ({ type = '' }) => ({ problem: 'NOT_ONE_OF', type }),
  ],
  [
    /(?:non-nullable|non-null|required) type "[^"]+" (?:not to be null|must not be null|was not provided)/,
    () => ({ problem: 'REQUIRED' }),
  ],
  [/Expected value of type "(?<type>[^"]+)!", found null/, () => ({ problem: 'REQUIRED' })],
  [
    /(?:^|[;:.] )(?<type>Int|Float|String|Boolean|ID) cannot represent/,
    ({ type = '' }) => ({ problem: 'NOT_OF_TYPE', type }),
  ],
  [
    /Expected (?:value of )?type "(?<type>[^"]+)"/,
    ({ type = '' }) => ({ problem: 'NOT_OF_TYPE', type }),
  ],
  [/^Operation batching disabled/, () => ({ problem: 'ONE_OPERATION', field: 'body' })],
  [
    /^This operation has been blocked as a potential Cross-Site/,
    () => ({ problem: 'NOT_FROM_A_FORM', field: 'Content-Type' }),
  ],
  [/^GET requests only support query/, () => ({ problem: 'GET_ONLY_READS', field: 'query' })],
  [/^POST body missing|JSON object has no keys/, () => ({ problem: 'NOT_JSON', field: 'body' })],
  [/must contain a non-empty `query`/, () => ({ problem: 'REQUIRED', field: 'query' })],
  [
    /^`(?<field>\w+)` in a POST body|^The '?(?<other>\w+)'? search parameter/,
    ({ field, other }) => ({
      problem: 'NOT_OF_TYPE',
      field: field ?? other ?? 'body',
      type: field === 'operationName' ? 'String' : 'JSON',
    }),
  ],
  [
    /^GraphQL queries must be strings/,
    () => ({ problem: 'NOT_OF_TYPE', field: 'query', type: 'String' }),
  ],
  [
    /operation named|^Must provide (?:an )?operation/,
    () => ({ problem: 'NO_SUCH_OPERATION', field: 'operationName' }),
  ],
];

/** What the first of these messages comes to that we know; undefined where we know none. */
export function understood(messages: readonly string[]): Understood | undefined {
  for (const message of messages) {
    for (const [pattern, reading] of READINGS) {
      const match = pattern.exec(message);
      if (match !== null) return reading(match.groups ?? {});
    }
  }
  return undefined;
}
