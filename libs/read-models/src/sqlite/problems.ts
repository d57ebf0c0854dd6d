import { SetDamaged } from '../runner/problems.ts';

/**
 * Told by its code alone: the native part of better-sqlite3 is loaded once a process, its errors
 * are not always of this realm.
 */
export const codeOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : '';
export const isDamage = (problem: unknown): boolean =>
  problem instanceof SetDamaged ||
  ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].some((prefix) => codeOf(problem).startsWith(prefix));
