import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RIGHT = [
  'asked-view-as-it-should-be',
  'command-as-it-should-be',
  'line-kind-as-it-should-be',
  'projection-as-it-should-be',
  'reaction-as-it-should-be',
  'rows-as-they-should-be',
] as const;
const WRONG = [
  ['command-misspelt', 'PostReflektion'],
  ['command-of-another-decider', 'PostReflection'],
  ['field-misspelt', 'cykle'],
  ['optional-field-misspelt', 'windo'],
  ['reaction-misspelt', 'ReasignCommitment'],
  ['reaction-field-misspelt', 'ownr'],
  ['rows-view-misspelt', 'comitments'],
  ['rows-column-misspelt', 'ownr'],
  ['rows-column-of-another-kind', "open: 'yes'"],
  ['rows-of-another-view', 'owner'],
  ['asked-view-misspelt', 'comitments'],
  ['asked-view-column-misspelt', 'ownr'],
  ['projection-seeks-misspelt', 'ownr'],
  ['line-kind-misspelt', 'RISC'],
  ['statement-by-builder', 'streams'],
] as const;

const pathOf = (name: string): string => `${root}test/boundaries/types/${name}.ts`;
const textOf = (name: string): string => readFileSync(`${pathOf(name)}.txt`, 'utf8');
const names = [...RIGHT, ...WRONG.map(([name]) => name)];

/**
 * Compiles the fixtures as though each stood beside this file, with the options of the workspace.
 */
function problemsByFixture(): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  options.noEmit = true;
  options.composite = false;
  delete options.tsBuildInfoFile;
  delete options.rootDir;
  options.rewriteRelativeImportExtensions = false;
  options.allowImportingTsExtensions = true;
  const host = ts.createCompilerHost(options);
  const fixtures = new Map(names.map((name) => [pathOf(name), textOf(name)]));
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.readFile = (path) => fixtures.get(path) ?? read(path);
  host.fileExists = (path) => fixtures.has(path) || exists(path);
  const program = ts.createProgram([...fixtures.keys()], options, host);
  return new Map(
    names.map((name) => {
      const source = program.getSourceFile(pathOf(name));
      const found = program.getSemanticDiagnostics(source);
      return [
        name,
        found.map(
          (one) => `${lineOf(one)} ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`,
        ),
      ];
    }),
  );
}

/** The line of code that a problem stands at. */
function lineOf({ file, start = 0 }: ts.Diagnostic): string {
  if (file === undefined) return '';
  const { line } = file.getLineAndCharacterOfPosition(start);
  return file.text.split('\n')[line] ?? '';
}

describe('What the compiler refuses', () => {
  const problems = problemsByFixture();

  it.each(RIGHT)('%s compiles', (name) => {
    expect(problems.get(name)).toEqual([]);
  });
  it.each(WRONG)('%s does not: it speaks of %s', (name, word) => {
    expect(problems.get(name)).toContainEqual(expect.stringContaining(word));
  });
});
