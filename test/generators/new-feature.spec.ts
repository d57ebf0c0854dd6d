import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema } from 'graphql';
import { WorkspaceCopy } from './support/workspace-copy.ts';

/**
 * All of it takes under a minute where nothing else runs; on a machine that runs all specs at once
 * it may take longer.
 */
jest.setTimeout(300_000);

/**
 * Its names are put together here, for no file but its own may name a feature that is taken away.
 */
const NAME = 'site-visit';
const TYPE = 'SiteVisit';
const FOLDER = `libs/modules/${NAME}`;
const JEST = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--maxWorkers=2'];
/**
 * As the workspace is checked, in one program and without writing anything: what is linked cannot
 * be built on.
 */
const CHECK = {
  extends: './tsconfig.base.json',
  compilerOptions: {
    rootDir: '.',
    composite: false,
    noEmit: true,
    tsBuildInfoFile: null,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
  },
  include: [
    FOLDER,
    'libs/features',
    'libs/*/src/**/*.d.ts',
    'test/bench/data',
    `test/acceptance/${NAME}.spec.ts`,
  ],
};
const countOf = (output: string): number => [...output.matchAll(/^ +\d+\. \S+: /gm)].length;

describe('A feature that the generator writes', () => {
  let copy: WorkspaceCopy;
  let before: Readonly<Record<string, string>>;
  let written: ReturnType<WorkspaceCopy['run']>;
  beforeAll(() => {
    copy = new WorkspaceCopy();
    before = copy.sources();
    written = copy.run('npm', 'run', 'new:feature', NAME, '--', '--welsh=ymweliad safle');
  });
  afterAll(() => copy.remove());

  it('is written and registered, and leaves a dozen places at most to a person', () => {
    expect(written).toMatchObject({ status: 0 });
    expect(countOf(written.output)).toBeGreaterThan(5);
    expect(countOf(written.output)).toBeLessThanOrEqual(12);
  });

  it('stands in the schema that the server answers by', () => {
    const schema = buildSchema(copy.read('apps/api/schema.graphql'));
    const fields = (type: 'getQueryType' | 'getMutationType'): object =>
      schema[type]()?.getFields() ?? {};
    expect(fields('getQueryType')).toHaveProperty('siteVisits');
    expect(fields('getMutationType')).toHaveProperty(`record${TYPE}`);
    expect(fields('getMutationType')).toHaveProperty(`correct${TYPE}`);
    expect(schema.getType(TYPE)).toBeDefined();
  });

  it('compiles, and so does what knows it by name', () => {
    const check = join(copy.root, 'tsconfig.check.json');
    writeFileSync(check, JSON.stringify(CHECK));
    const { status, output } = copy.run('tsc', '-p', check);
    rmSync(check);
    expect({ status, output }).toEqual({ status: 0, output: '' });
  });

  it('is laid out as lint asks', () => {
    const files = [FOLDER, 'libs/features/src', 'test/acceptance', 'test/bench'];
    const globs = files.map((folder) => `${folder}/**/*.ts`);
    expect(copy.run('prettier', '--check', '--log-level=warn', ...globs)).toEqual({
      status: 0,
      output: '',
    });
  });

  it('passes its own tests, and those that look at every feature', () => {
    const specs = [FOLDER, 'libs/features', 'test/boundaries/packages'];
    expect(copy.run('node', ...JEST, ...specs, 'test/bench/data', 'test/contract')).toMatchObject({
      status: 0,
    });
  });

  it('is not written twice', () => {
    const { status, output } = copy.run('npm', 'run', 'new:feature', NAME);
    expect(status).not.toBe(0);
    expect(output).toContain(`“${NAME}” is taken`);
  });

  it('is taken away without a trace', () => {
    expect(copy.run('npm', 'run', 'remove:feature', NAME)).toMatchObject({ status: 0 });
    const after = copy.sources();
    const changed = Object.keys({ ...before, ...after }).filter(
      (path) => after[path] !== before[path],
    );
    expect(changed).toEqual([]);
  });
});
