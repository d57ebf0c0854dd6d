import Database from 'better-sqlite3';
import { checkOf, ensureMadeUnder } from '../master-check.ts';
import { VaultUnusable } from '../vault.ts';

/** “Cyva”: tells a vault from any other SQLite file. */
const APPLICATION = 0x43797661;
const SCHEMA = 1;

/** Opens or makes the file, and checks that it was made under this master key. */
export function openFile(path: string, master: Uint8Array): Database.Database {
  const db = readable(path);
  try {
    prepare(db, master);
    return db;
  } catch (problem) {
    db.close();
    throw problem;
  }
}

function readable(path: string): Database.Database {
  const db = new Database(path, { timeout: 5000 });
  try {
    db.pragma('schema_version');
    return db;
  } catch {
    db.close();
    throw new VaultUnusable(
      'FOREIGN',
      `${path} is not a vault. Point CYLCH_VAULT_URL at one, or at a file that does not exist yet.`,
    );
  }
}

function prepare(db: Database.Database, master: Uint8Array): void {
  const [application, schema] = ['application_id', 'user_version'].map(
    (name) => db.pragma(name, { simple: true }) as number,
  );
  if (schema === 0 && application === 0) create(db, master);
  else if (application !== APPLICATION)
    throw new VaultUnusable('FOREIGN', `${db.name} belongs to another program.`);
  else if ((schema ?? 0) > SCHEMA)
    throw new VaultUnusable(
      'NEWER_SCHEMA',
      `${db.name} was made by a newer Cylch. Start that one, or restore a copy made before.`,
    );
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'])
    db.pragma(pragma);
  ensureMadeUnder(
    master,
    db.prepare('SELECT wrapped FROM masters').pluck().get() as Buffer,
    db.name,
  );
}

function create(db: Database.Database, master: Uint8Array): void {
  const foreign = db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number;
  if (foreign > 0)
    throw new VaultUnusable('FOREIGN', `${db.name} holds tables of another program.`);
  db.transaction(() => {
    db.exec(`CREATE TABLE keys(id TEXT PRIMARY KEY, wrapped BLOB, CHECK (wrapped IS NULL OR length(wrapped) = 60)) WITHOUT ROWID;
             CREATE TABLE masters(wrapped BLOB NOT NULL)`);
    db.prepare('INSERT INTO masters VALUES(?)').run(checkOf(master));
    db.pragma(`application_id = ${String(APPLICATION)}`);
    db.pragma(`user_version = ${String(SCHEMA)}`);
  })();
}
