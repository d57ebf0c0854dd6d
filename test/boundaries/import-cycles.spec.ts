import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Files that import each other in a circle, by type alone too: the lint sees only circles of what
 * runs.
 */
async function circlesIn(folders: readonly string[]): Promise<readonly string[]> {
  const { output } = await cruise([...folders], {
    baseDir: root,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|node_modules' },
    validate: true,
    ruleSet: {
      forbidden: [{ name: 'circle', severity: 'error', from: {}, to: { circular: true } }],
    },
  });
  return (output as ICruiseResult).summary.violations.map(({ from, cycle = [] }) =>
    [from, ...cycle.map(({ name }) => name)].join(' → '),
  );
}

describe('Imports of files', () => {
  it('go in no circle', async () => {
    expect(await circlesIn(['libs', 'apps'])).toEqual([]);
  });

  it('would be seen in a circle of types alone', async () => {
    expect(await circlesIn(['test/boundaries/circle'])).not.toEqual([]);
  });
});
