import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ViewsUnusable } from '../runner/problems.ts';
import { codeOf } from './problems.ts';

const ELSEWHERE =
  'Point CYLCH_VIEWS_URL at a file that does not exist yet: views are built again from the record.';

/**
 * @throws ViewsUnusable where the file is someone else's, or damaged; nothing is written to it
 * then.
 */
export function openCatalogueFile(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 5000 });
    refuseOthers(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(`CREATE TABLE IF NOT EXISTS sets(id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('building', 'current', 'retired')))`);
    return db;
  } catch (problem) {
    db?.close();
    throw told(problem, path);
  }
}

/**
 * A database with tables of another kind: the record's own, for one. Asked before anything is
 * written.
 */
function refuseOthers(db: Database.Database): void {
  const others = db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'sets'",
    )
    .pluck()
    .all();
  if (others.length > 0)
    throw new ViewsUnusable(
      'FOREIGN',
      `${db.name} is no catalogue of views: it holds ${others.join(', ')}. ${ELSEWHERE}`,
    );
}

function told(problem: unknown, path: string): unknown {
  const code = codeOf(problem);
  if (code.startsWith('SQLITE_NOTADB'))
    return new ViewsUnusable('FOREIGN', `${path} is no catalogue of views. ${ELSEWHERE}`, problem);
  if (code.startsWith('SQLITE_CORRUPT'))
    return new ViewsUnusable(
      'DAMAGED',
      `${path} is damaged. Remove it with the files views-*.db beside it: they are built again from the record.`,
      problem,
    );
  return problem;
}
