/**
 * Classes of SQLSTATE that pass: lost connections, a server that stops or starts, deadlocks, a lock
 * not had in time.
 */
const PASSING = ['08', '57P', '40', '53', '55P03'];
const BROKEN = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const SAID =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Query read timeout/i;

/** The server’s SQLSTATE, or the system’s word; '' where there is none. */
export const codeOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : '';

/**
 * May it go well when it is asked again? Then nothing of what was asked was kept, or no one can
 * tell whether it was.
 */
export function mayPass(problem: unknown): boolean {
  const code = codeOf(problem);
  if (
    BROKEN.has(code) ||
    (/^[0-9A-Z]{5}$/.test(code) && PASSING.some((prefix) => code.startsWith(prefix)))
  )
    return true;
  return problem instanceof Error && SAID.test(problem.message);
}

/** A table, a schema or a database that is not there. */
export const isMissing = (problem: unknown): boolean =>
  ['42P01', '3F000', '3D000'].includes(codeOf(problem));
