import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import {
  CYCLE,
  eventsOf,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from '../acceptance/support/year.ts';
import { Process } from './support/process.ts';
import { type Done, parsed, runJson } from './support/json-lines.ts';

const NOW = { CYLCH_NOW: '2026-06-15T10:00:00Z' };

describe('The command line', () => {
  let cylch: Cylch;
  let office: Person;
  let powys: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: NOW.CYLCH_NOW });
    office = await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
    await powys.learn(POST, reflection());
  });
  afterAll(() => cylch.close());

  const run = (...args: readonly string[]): Promise<Done> => runJson(cylch.data, args, NOW);

  describe('replay', () => {
    it('prints the year as it is known now, a line of JSON for each', async () => {
      const { code, lines } = await run('replay', '--cycle', CYCLE);
      expect(code).toBe(0);
      expect(lines.at(-1)).toMatchObject({
        kind: 'REFLECTION',
        occurred: '2026-06-15',
        position: '8',
        origin: null,
        cites: [],
      });
      expect(lines.every(({ id }) => typeof id === 'string')).toBe(true);
    });

    it.each([
      ['as it stood just after a position', ['--position', '4'], 4],
      ['as known at a moment before the record', ['--known-at', '2020-01-01T00:00:00Z'], 0],
      [
        'as known now, in force on another day',
        ['--known-at', '2026-06-15T10:00:00Z', '--on', '2025-09-01'],
        8,
      ],
    ])('prints it %s', async (_, options, many) => {
      const { code, lines } = await run('replay', ...options);
      expect({ code, many: lines.length }).toEqual({ code: 0, many });
    });

    it.each([
      [
        'both a position and a moment',
        ['--position', '3', '--known-at', '2026-06-15T10:00:00Z'],
        2,
        'BAD_USER_INPUT',
      ],
      ['a position that is none', ['--position', 'three'], 2, 'BAD_USER_INPUT'],
      ['a position beyond the record', ['--position', '1000'], 4, 'UNKNOWN_POSITION'],
      ['a moment that is none', ['--known-at', 'yesterday'], 2, 'BAD_USER_INPUT'],
      ['a moment in the future', ['--known-at', '2027-01-01T00:00:00Z'], 2, 'BAD_USER_INPUT'],
      ['30 February', ['--on', '2026-02-30'], 2, 'BAD_USER_INPUT'],
    ])('is refused with %s', async (_, options, code, name) => {
      const done = await run('replay', ...options);
      expect({ code: done.code, stdout: done.stdout }).toEqual({ code, stdout: '' });
      expect(parsed(done.stderr)).toMatchObject([
        { code: name, message: expect.any(String) as unknown },
      ]);
    });

    it('says a refusal in Welsh where it is asked to', async () => {
      const command = Process.command(
        cylch.data,
        ['--lang', 'cy', 'replay', '--position', '1000'],
        NOW,
      );
      expect((await command.ended).code).toBe(4);
      expect(command.stderr).toBe('Daw’r cofnod i ben yn safle 8; nid yw 1000 yno eto.\n');
    });
  });

  it('verify says that the views match, with the digest, and ends with 0', async () => {
    const { code, lines } = await run('verify');
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      {
        matches: true,
        position: '8',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        differences: [],
      },
    ]);
    expect(lines[0]?.['rebuiltDigest']).toBe(lines[0]?.['digest']);
  });

  it('rebuild builds the views anew beside a server, which answers each query meanwhile', async () => {
    const rebuilding = run('rebuild');
    let done = false;
    void rebuilding.then(() => {
      done = true;
    });
    let [asked, failed] = [0, 0];
    while (!done) {
      const { errors, data } = await office.ask(
        '{ record { events } reflections { nodes { id } } }',
      );
      asked += 1;
      if (
        errors.length > 0 ||
        (data as { reflections: { nodes: readonly unknown[] } }).reflections.nodes.length !== 1
      )
        failed += 1;
    }
    expect(await rebuilding).toMatchObject({ code: 0, lines: [{ position: '8' }] });
    expect(asked).toBeGreaterThan(0);
    expect(failed).toBe(0);
  });

  it('a rebuild leaves the server following what is written after it', async () => {
    await run('rebuild');
    const { postReflection } = (await powys.learn(POST, reflection())) as {
      postReflection: { position: string };
    };
    expect(postReflection.position).toBe('9');
  });

  describe('events', () => {
    it('prints each fact in its order, a line of JSON for each', async () => {
      const { code, lines } = await run('events', '--after', '7');
      expect(code).toBe(0);
      expect(lines.map(({ position, type }) => ({ position, type }))).toEqual([
        { position: 8, type: 'ReflectionPosted' },
        { position: 9, type: 'ReflectionPosted' },
      ]);
      expect(lines[0]).toMatchObject({ data: { workedWell: { en: 'The network worked well' } } });
    });

    it('goes on with what comes where it is asked to follow, until Ctrl-C ends it with 130', async () => {
      const following = Process.command(
        cylch.data,
        ['--json', 'events', '--after', '8', '--follow'],
        NOW,
      );
      const told = (many: number): Promise<true> =>
        following.until(() => (following.stdout.split('\n').length > many ? true : undefined));
      try {
        await told(1);
        await powys.learn(POST, reflection());
        await told(2);
      } finally {
        following.kill('SIGINT');
      }
      expect((await following.ended).code).toBe(130);
      expect(parsed(following.stdout).map(({ position }) => position)).toEqual([9, 10]);
      expect(following.stderr).toBe('');
    });
  });

  describe('token', () => {
    it('prints a token that the server takes', async () => {
      const { code, lines } = await run(
        'token',
        '--role',
        'partner',
        '--partner',
        POWYS,
        '--name',
        'Alun Ffug',
      );
      expect(code).toBe(0);
      const response = await fetch(`${cylch.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${String(lines[0]?.['token'])}`,
        },
        body: JSON.stringify({ query: '{ me { role name partner { id } } }' }),
      });
      expect(await response.json()).toMatchObject({
        data: { me: { role: 'PARTNER', name: 'Alun Ffug', partner: { id: POWYS } } },
      });
    });

    it.each([
      ['a role that does not exist', ['--role', 'king'], 3],
      ['a partner without an id', ['--role', 'partner'], 3],
      ['no role', [], 2],
      ['hours that are no number', ['--role', 'analyst', '--hours', 'many'], 2],
      ['hours that are over', ['--role', 'analyst', '--hours', '-1'], 2],
    ])('is refused with %s', async (_, options, code) => {
      const done = await run('token', ...options);
      expect({ code: done.code, stdout: done.stdout }).toEqual({ code, stdout: '' });
      expect(done.stderr).not.toBe('');
      expect(done.stderr).not.toMatch(/\n\s+at /);
    });
  });

  it.each([
    ['a command that does not exist', ['juggle'], 2],
    ['an option that does not exist', ['verify', '--quickly'], 2],
    ['no file to import', ['import'], 2],
    ['a place in the record that is none', ['events', '--after', 'x'], 2],
  ])('with %s ends as documented', async (_, args, code) => {
    const done = await run(...args);
    expect(done.code).toBe(code);
    expect(done.stderr).not.toMatch(/\n\s+at /);
  });

  it('asked for help names its commands and its exit codes', async () => {
    const command = Process.command(cylch.data, ['--help']);
    expect((await command.ended).code).toBe(0);
    for (const word of [
      'start',
      'import',
      'replay',
      'verify',
      'rebuild',
      'events',
      'token',
      'Exit codes',
      '130 interrupted',
    ])
      expect(command.stdout).toContain(word);
  });

  it('on a folder that holds no record is refused with 9, and makes none', async () => {
    const command = Process.command(join(cylch.data, 'nowhere'), ['--json', 'verify']);
    expect((await command.ended).code).toBe(9);
    expect(command.stdout).toBe('');
    await writeFile(join(cylch.data, 'still-there'), '');
    expect(await eventsOf(office)).toBe(10);
  });
});
