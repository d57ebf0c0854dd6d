import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

type Manifest = Readonly<{
  exports: Readonly<Record<string, Readonly<{ '@cylch/source': string }>>>;
}>;

/**
 * The sources of what packages below `root` may be imported by: `index.ts`, and their other entry
 * points.
 */
export const entryPointsIn = (root: string): readonly string[] =>
  globSync(`${root}/libs/{*,modules/*}/package.json`)
    .sort()
    .flatMap((path) => {
      const { exports } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
      return Object.values(exports).map((entry) => join(dirname(path), entry['@cylch/source']));
    });

/** A fixture stands as `X.ts.txt` where it is read as `X.ts`, so that nothing else compiles it. */
const storedAs = (path: string): string => (existsSync(path) ? path : `${path}.txt`);

/**
 * Follows what is imported from beside a file and nothing else: no name of a package is declared
 * outside of it.
 */
function programOf(entries: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = { noLib: true, types: [], allowImportingTsExtensions: true };
  const host = ts.createCompilerHost(options);
  host.fileExists = (path) => existsSync(storedAs(path));
  host.readFile = (path) => readFileSync(storedAs(path), 'utf8');
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => ({
      resolvedModule: text.startsWith('.')
        ? { resolvedFileName: join(dirname(from), text), extension: ts.Extension.Ts }
        : undefined,
    }));
  return ts.createProgram(entries, options, host);
}

/** Has it words of its own? Of overloads and of what is declared twice, one is enough. */
const isTold = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.some((declaration) =>
    ts
      .getJSDocCommentsAndTags(declaration)
      .some((doc) => /\w/.test(doc.getText().replace(/@\w+/g, ''))),
  );

/**
 * `libs/kernel/src/words.ts: Language` for each exported name without a doc comment, and how many
 * names there are.
 */
export function untoldNamesOf(
  root: string,
  entries: readonly string[],
): Readonly<{ names: number; untold: readonly string[] }> {
  const program = programOf(entries);
  const checker = program.getTypeChecker();
  const exported = new Set<ts.Symbol>();
  for (const entry of entries) {
    const source = program.getSourceFile(entry);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${entry} exports nothing`);
    for (const one of checker.getExportsOfModule(module))
      exported.add(one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one);
  }
  const untold = [...exported]
    .filter((one) => !isTold(one))
    .map((one) => {
      const file = one.declarations?.[0]?.getSourceFile().fileName ?? '';
      return `${relative(root, file)}: ${one.name}`;
    })
    .sort();
  return { names: exported.size, untold };
}
