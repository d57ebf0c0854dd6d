import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { FORMS, ROOT } from './support/files.ts';

const ISSUER = {
  CYLCH_JWKS_URL: 'https://id.example.cymru/keys',
  CYLCH_ISSUER: 'https://id.example.cymru',
  CYLCH_AUDIENCE: 'cylch',
};
const run = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Readonly<{ status: number | null; said: string }> => {
  const { status, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  });
  return { status, said: stderr };
};
const isThere = (command: string, ...args: readonly string[]): boolean =>
  run(command, args).status === 0;

/** A test by the product’s own tool; where it is not installed, that is said loudly. */
function by(tool: string, there: boolean, tests: () => void): void {
  if (there) {
    describe(tool, tests);
    return;
  }
  process.stderr.write(
    `\n*** NOT RUN: what ${tool} says of the files: it is not installed here ***\n`,
  );
  describe(`${tool} (NOT RUN: it is not installed)`, () => {
    it.skip('finds the files valid', () => undefined);
  });
}

by('docker compose', isThere('docker', 'compose', 'version'), () => {
  it.each(FORMS)('finds %s valid', (path) => {
    expect(run('docker', ['compose', '--file', path, 'config', '--quiet'], ISSUER)).toMatchObject({
      status: 0,
    });
  });

  it.each(Object.keys(ISSUER))('refuses scale-out without %s, and says which it lacks', (name) => {
    const { status, said } = run('docker', ['compose', 'config', '--quiet'], {
      ...ISSUER,
      [name]: '',
    });
    expect(status).not.toBe(0);
    expect(said).toContain(name);
  });
});

by('haproxy', isThere('haproxy', '-v'), () => {
  it('finds the configuration of the proxy valid', () => {
    expect(run('haproxy', ['-c', '-f', join(ROOT, 'deploy/haproxy.cfg')])).toMatchObject({
      status: 0,
    });
  });
});

by('bash', isThere('bash', '--version'), () => {
  it.each(['deploy/certificates/make.sh', 'deploy/postgres-roles.sh', 'deploy/secrets.sh'])(
    'finds %s well formed',
    (path) => {
      expect(run('bash', ['-n', path])).toMatchObject({ status: 0 });
    },
  );
});
