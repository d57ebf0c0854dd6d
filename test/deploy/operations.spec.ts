import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { composeOf, read, ROOT } from './support/files.ts';

const guide = read('docs/operations.md');
const measured = /create(?:Counter|Histogram|ObservableGauge)\('(\w+)'/g;

/** Sources of apps and ports that measure something. */
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => path.includes('/src/') && !path.includes('node_modules') && path.endsWith('.ts'),
    )
    .map((path) => read(join(folder, path))),
);

describe('docs/operations.md', () => {
  it('says of every metric what it means and what to do', () => {
    const names = sources.flatMap((source) =>
      [...source.matchAll(measured)].map(([, name]) => name as string),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(
      names.filter((name) => !new RegExp(`\`cylch_${name}(_total)?[\`{]`).test(guide)),
    ).toEqual([]);
  });

  it('names no file that is not there', () => {
    const named = [
      ...guide.matchAll(/(?:^|[\s`(])((?:deploy|docs)\/[\w./-]+\w|docker-compose[\w.]*\.yml)/g),
    ].map(([, path]) => path as string);
    expect(
      named.filter(
        (path) =>
          !path.startsWith('deploy/secrets/') &&
          path !== 'deploy/secrets' &&
          !existsSync(join(ROOT, path)),
      ),
    ).toEqual([]);
  });

  it('names no service that docker-compose.yml does not have', () => {
    const known = Object.keys(composeOf('docker-compose.yml').services);
    const named = [...guide.matchAll(/\b(?:record|api|projector)-(?:\d|user)\b/g)].map(
      ([name]) => name,
    );
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is short enough to be read at night', () => {
    expect(guide.split('\n').length).toBeLessThanOrEqual(250);
  });
});
