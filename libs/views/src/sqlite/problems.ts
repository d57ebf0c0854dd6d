/** The file that CYLCH_VIEWS_URL names cannot hold views. `reason` is stable; the message says what an operator can do. */
export class ViewsUnusable extends Error {
  readonly reason: 'FOREIGN' | 'DAMAGED';
  constructor(reason: ViewsUnusable['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ViewsUnusable';
    this.reason = reason;
  }
}

/** A file of views is torn, or is none: it is built again from the record, and no one has to do anything. */
export class SetDamaged extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} is damaged and is built again: ${String(cause)}`, { cause });
    this.name = 'SetDamaged';
  }
}

/** Told by its code alone: the native part of better-sqlite3 is loaded once a process, its errors are not always of this realm. */
export const codeOf = (problem: unknown): string => (typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : '');
export const isDamage = (problem: unknown): boolean =>
  problem instanceof SetDamaged || ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].some((prefix) => codeOf(problem).startsWith(prefix));
