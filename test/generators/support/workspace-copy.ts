import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const original = fileURLToPath(new URL('../../..', import.meta.url));
const OWN = '@cylch';
const COPIED = ['apps', 'docs', 'libs', 'scripts', 'test', 'tools', 'README.md', '.npmrc'];
const SETTINGS = '{*.json,*.mjs,.prettier*}';
const NOT_SOURCE = /\/(node_modules|dist|\.data)$/;

/**
 * What Nx and npm tell the programs that they start: it leads to the workspace that the tests run
 * in.
 */
const OF_THE_ORIGINAL = /^(NX_|npm_package_|npm_lifecycle_|npm_config_local_prefix$|INIT_CWD$)/;
const surroundings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_ORIGINAL.test(name)));

type Ran = Readonly<{ status: number | null; output: string }>;

/**
 * The workspace once more in a folder of its own, so that a test may write into it: sources are
 * copied, what is installed is linked.
 */
export class WorkspaceCopy {
  readonly root: string;
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'cylch-workspace-'));
    for (const name of [...COPIED, ...globSync(SETTINGS, { cwd: original })])
      cpSync(join(original, name), join(this.root, name), {
        recursive: true,
        filter: (from) => !NOT_SOURCE.test(from),
      });
    this.#linkOthers();
    this.#linkOwn();
  }

  /** Packages of others, one by one, wherever npm put them. */
  #linkOthers(): void {
    const folders = [
      '.',
      'test',
      ...globSync('{libs,libs/modules,apps,tools}/*', { cwd: original }),
    ]
      .map((folder) => join(folder, 'node_modules'))
      .filter((folder) => existsSync(join(original, folder)));
    for (const folder of folders) {
      mkdirSync(join(this.root, folder));
      for (const name of readdirSync(join(original, folder)).filter((one) => one !== OWN))
        symlinkSync(join(original, folder, name), join(this.root, folder, name));
    }
  }

  /** Our own lead into the copy. */
  #linkOwn(): void {
    const own = join(this.root, 'node_modules', OWN);
    mkdirSync(own);
    const manifests = globSync('{libs,libs/modules,apps,tools}/*/package.json', { cwd: this.root });
    for (const path of [...manifests, 'test/package.json']) {
      const { name } = JSON.parse(readFileSync(join(this.root, path), 'utf8')) as { name: string };
      symlinkSync(join(this.root, dirname(path)), join(own, basename(name)));
    }
  }

  /** Runs a program as `npm run` does: the pinned Node, and what is installed, come first. */
  run(program: string, ...args: readonly string[]): Ran {
    const { status, stdout, stderr } = spawnSync(program, [...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: {
        ...surroundings(),
        NODE_OPTIONS: '',
        PATH: `${join(this.root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
      },
    });
    return { status, output: `${stdout}${stderr}` };
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Every source of it, by its path. */
  sources(): Readonly<Record<string, string>> {
    const paths = COPIED.flatMap((name) => [name, ...globSync(`${name}/**/*`, { cwd: this.root })]);
    const settings = globSync(SETTINGS, { cwd: this.root });
    const files = [...paths, ...settings].filter(
      (path) => /\.\w+$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path),
    );
    return Object.fromEntries(files.map((path) => [path, this.read(path)]));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
