import type { Problem } from '@cylch/kernel';

/**
 * What is read from the English of graphql-js, and nothing else is: where no property of an error
 * says as much. Held against the installed version by said-by-graphql.spec.ts.
 */

const TOO_MANY_TOKENS =
  /^Syntax Error: Document contains more that (\d+) tokens\. Parsing aborted\.$/;

/** The limit of tokens that a document exceeds; undefined where something else is wrong with it. */
export const tokensAllowed = (message: string): string | undefined =>
  TOO_MANY_TOKENS.exec(message)?.[1];

/** What is wrong with the writing of a document, without what our own sentence says around it. */
export const syntaxTold = (message: string): string =>
  message.replace(/^Syntax Error: /, '').replace(/\.$/, '');

/**
 * Which of these names a message proposes in place of the one that is wrong; none where it proposes
 * none: it sets names between quotation marks.
 */
function near(message: string, names: readonly string[]): string {
  const placed = [...new Set(names)]
    .map((name) => ({ name, place: message.indexOf(`"${name}"`) }))
    .filter(({ place }) => place >= 0)
    .sort((one, other) => one.place - other.place);
  return placed.map(({ name }) => name).join(', ');
}

type Missing = 'NO_SUCH_FIELD' | 'NO_SUCH_ARGUMENT' | 'NO_SUCH_TYPE';
/**
 * A name that is not there, and those of these names that a message proposes for it, where it does.
 */
export function missing(
  problem: Missing,
  message: string,
  names: readonly string[],
): Readonly<{ problem: Problem; near?: string }> {
  const proposed = near(message, names);
  return proposed === '' ? { problem } : { problem: `${problem}_NEAR`, near: proposed };
}
