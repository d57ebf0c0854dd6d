import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, relative } from 'node:path';
import ts from 'typescript';

const SOURCES =
  '{src,bin,acceptance,bench,boundaries,contract,deploy,docs,e2e,faults,generators,letters,scale-out}/**/*.{ts,mjs}';
const IMPORT = /(?:from |import\(|^import )'([@\w][\w./-]*)'/gm;

/**
 * A package of the workspace: what it declares, what its sources import, and what its tsconfig.json
 * refers to.
 */
export type Package = Readonly<{
  name: string;
  folder: string;
  declared: readonly string[];
  imported: readonly string[];
  references: readonly string[];
}>;

type Manifest = Readonly<{
  name: string;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
}>;
type Configuration = Readonly<{ references?: readonly Readonly<{ path: string }>[] }>;

const nameOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const isPackage = (name: string): boolean =>
  !name.startsWith('node:') && !builtinModules.includes(name);

function importedIn(folder: string, own: string): readonly string[] {
  const texts = globSync(`${folder}/${SOURCES}`).map((path) => readFileSync(path, 'utf8'));
  const names = texts.flatMap((text) =>
    [...text.matchAll(IMPORT)].map(([, name = '']) => nameOf(name)),
  );
  return [...new Set(names)].filter((name) => isPackage(name) && name !== own).sort();
}

/** Every package below `root`, in the order of their folders. */
export function packagesIn(root: string): readonly Package[] {
  const manifests = globSync(`${root}/{libs,libs/modules,apps,tools}/*/package.json`).sort();
  return [...manifests, `${root}/test/package.json`].map((path) => {
    const folder = dirname(path);
    const {
      name,
      dependencies = {},
      devDependencies = {},
    } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    const { config } = ts.readConfigFile(`${folder}/tsconfig.json`, (file) =>
      ts.sys.readFile(file),
    ) as {
      config: Configuration;
    };
    const { references = [] } = config;
    return {
      name,
      folder: relative(root, folder),
      declared: Object.keys({ ...dependencies, ...devDependencies }).sort(),
      imported: importedIn(folder, name),
      references: references.map(({ path: to }) => relative(root, `${folder}/${to}`)).sort(),
    };
  });
}
