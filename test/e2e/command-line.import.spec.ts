import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import { eventsOf, secretariat } from '../acceptance/support/year.ts';
import { Process } from './support/process.ts';

const NOW = { CYLCH_NOW: '2026-06-15T10:00:00Z' };
const HEAD = 'origin: PUBLIC_SOURCE\nknownFrom: 2025-09-01T08:00:00Z\nfacts:\n';
const event = (code: string, name = 'name: { cy: Enw, en: Name }'): string =>
  `  - key: p-${code.toLowerCase()}\n    joinPartner: { code: ${code}, ${name}, kind: SCHOOL }\n`;

const GOOD = `file: good\n${HEAD}${event('S1')}${event('S2')}`;
const BAD = `file: bad\n${HEAD}${event('S3')}${event('S4', 'name: { cy: Enw, en: " " }')}  - key: twice\n    joinPartner: { code: S5, name: { en: Name, cy: Enw }, kind: KINGDOM }\n    nonsense: 1\n`;

describe('An import', () => {
  let cylch: Cylch;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: NOW.CYLCH_NOW });
  });
  afterAll(() => cylch.close());

  const importing = async (
    files: Readonly<Record<string, string | undefined>>,
    ...options: readonly string[]
  ): Promise<Readonly<{ code: number | null; stdout: string; stderr: string }>> => {
    for (const [name, text] of Object.entries(files))
      if (text !== undefined) await writeFile(join(cylch.data, name), text);
    const command = Process.command(
      cylch.data,
      [...options, 'import', ...Object.keys(files).map((name) => join(cylch.data, name))],
      NOW,
    );
    const { code } = await command.ended;
    return { code, stdout: command.stdout, stderr: command.stderr };
  };
  const events = async (): Promise<number> => eventsOf(await secretariat(cylch));

  const refusesAndWritesNothing = async (): Promise<void> => {
    const { code, stdout, stderr } = await importing({ 'good.yaml': GOOD, 'bad.yaml': BAD });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const faults = stderr.trim().split('\n');
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^bad\.yaml:8:30 BAD_USER_INPUT Check name: /),
        expect.stringMatching(/^bad\.yaml:11:5 BAD_USER_INPUT Check facts\.2\.nonsense: /),
      ]),
    );
    for (const line of faults) expect(line).toMatch(/^bad\.yaml:\d+:\d+ [A-Z_]+ \S/);
  };

  describe('beside a server that runs', () => {
    it('with faults names each by file, line and column, and writes nothing', async () => {
      const before = await events();
      await refusesAndWritesNothing();
      expect(await events()).toBe(before);
    });

    it('goes through the server, and is there at once', async () => {
      expect(await importing({ 'good.yaml': GOOD }, '--json')).toMatchObject({
        code: 0,
        stdout: '{"written":2,"repeated":0}\n',
      });
      expect(await events()).toBe(2);
    });

    it('again writes nothing', async () => {
      expect(await importing({ 'good.yaml': GOOD }, '--json')).toMatchObject({
        code: 0,
        stdout: '{"written":0,"repeated":2}\n',
      });
      expect(await events()).toBe(2);
    });

    it('tells its faults in Welsh where it is asked to', async () => {
      const { stderr } = await importing({ 'bad.yaml': BAD }, '--lang', 'cy');
      expect(stderr).toMatch(/^bad\.yaml:8:30 BAD_USER_INPUT Gwiriwch .*bylchau/m);
    });
  });

  describe('with no server running', () => {
    beforeAll(() => cylch.halt());

    it(
      'with faults names each by file, line and column, and writes nothing',
      refusesAndWritesNothing,
    );

    it('writes what is new, and says what was there', async () => {
      expect(
        await importing(
          {
            'good.yaml': GOOD,
            'more.yaml': GOOD.replace('file: good', 'file: more')
              .replaceAll('S1', 'S7')
              .replaceAll('S2', 'S8')
              .replaceAll('p-s1', 'p-s7')
              .replaceAll('p-s2', 'p-s8'),
          },
          '--json',
        ),
      ).toMatchObject({ code: 0, stdout: '{"written":2,"repeated":2}\n' });
    });

    it('is read by the server that starts after it', async () => {
      await cylch.again({ now: NOW.CYLCH_NOW });
      expect(await events()).toBe(4);
      const {
        events: { nodes },
      } = (await (
        await secretariat(cylch)
      ).learn('{ events(first: 4) { nodes { origin knownFrom recordedAt data } } }')) as {
        events: { nodes: readonly object[] };
      };
      expect(nodes).toHaveLength(4);
      for (const node of nodes)
        expect(node).toMatchObject({
          origin: 'PUBLIC_SOURCE',
          knownFrom: '2025-09-01T08:00:00.000Z',
          recordedAt: NOW.CYLCH_NOW.replace('Z', '.000Z'),
        });
    });

    it('of a fact that was known before the newest one is refused, with its line', async () => {
      const { code, stderr } = await importing({
        'old.yaml': `file: old\n${HEAD.replace('2025-09', '2024-09')}${event('S9')}`,
      });
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringMatching(
          /^old\.yaml:\d+:\d+ CLAIM_OUT_OF_ORDER knownFrom 2024-09-01/,
        ) as unknown,
      });
    });

    it.each([
      ['a file that is not there', 'nowhere.yaml', undefined, /nowhere\.yaml/],
      ['a file that is no YAML', 'broken.yaml', 'file: [', /broken\.yaml:\d+:\d+/],
      ['a file without facts', 'empty.yaml', '', /empty\.yaml:1:1/],
      ['a file that is a list', 'list.yaml', '- 1\n', /list\.yaml:1:1/],
      [
        'a command that does not exist',
        'unknown.yaml',
        `file: w\n${HEAD}  - key: a\n    juggle: {}\n`,
        /unknown\.yaml:6:5 /,
      ],
      [
        'the same key twice',
        'twice.yaml',
        `file: t\n${HEAD}${event('S1')}${event('S1')}`,
        /twice\.yaml:7:5 /,
      ],
    ])('of %s is refused with 2, and says where', async (_, name, text, says) => {
      const { code, stdout, stderr } = await importing({ [name]: text });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(/\n\s+at /);
    });
  });
});
