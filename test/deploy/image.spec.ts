import { describe, expect, it } from '@jest/globals';
import { composeOf, instructionsOf, read } from './support/files.ts';

const pinned = (JSON.parse(read('package.json')) as { devDependencies: { node: string } })
  .devDependencies.node;

describe('The image', () => {
  const lines = instructionsOf('Dockerfile');

  it('runs on the very Node that the tests run on', () => {
    expect(
      lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]),
    ).toEqual(Array(2).fill(`node:${pinned}-bookworm-slim`));
  });

  it('ends as no root, by number', () => {
    expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER 1000:1000');
  });

  it('leaves behind what only building and testing need', () => {
    expect(lines.join('\n')).toContain('npm prune --omit=dev');
  });

  it('is built from what is named, and never from secrets, records or builds', () => {
    const [first, ...rest] = instructionsOf('.dockerignore');
    expect(first).toBe('*');
    expect(rest).toEqual(expect.arrayContaining(['**/node_modules', '**/dist']));
    expect(
      rest
        .filter((line) => line.startsWith('!'))
        .filter((line) => /secrets|data|\.env|compose/.test(line)),
    ).toEqual([]);
  });

  it('is what every process of Cylch runs in', () => {
    const services = Object.entries(composeOf('docker-compose.yml').services)
      .filter(([, { image }]) => image === 'cylch')
      .map(([name, { command }]) => [name, command?.at(-1)]);
    expect(Object.fromEntries(services)).toEqual({
      'record-user': 'deploy/record-user.mjs',
      'api-1': 'apps/api/dist/main.js',
      'api-2': 'apps/api/dist/main.js',
      'projector-1': 'apps/projector/dist/main.js',
      'projector-2': 'apps/projector/dist/main.js',
    });
  });
});

describe('The image that makes certificates', () => {
  it('is pinned, and ends as no root', () => {
    const lines = instructionsOf('deploy/certificates/Dockerfile');
    expect(lines[0]).toMatch(/^FROM \S+:\d+\.\d+\.\d+$/);
    expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER 1000:1000');
  });
});
