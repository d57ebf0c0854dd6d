import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What is told in order, and what is told of days and moments: all that a machine might colour. */
const SPECS = [
  'libs/kernel/src/edtf/(edtf|in-words|faults).spec.ts',
  'libs/kernel/src/(years|happened|moment|words|money).spec.ts',
  'libs/import/src',
  'libs/modules/theory-of-change/src/diff.spec.ts',
  'libs/modules/cycle/src/(recurring|next-year).spec.ts',
  'libs/modules/milestone/src/milestone.states.spec.ts',
];
/**
 * Far to the east, far to the west, and at home. `chwarae` is before `cyfarfod` in the first and
 * after it in the others.
 */
const MACHINES = [
  { locale: 'en_US.UTF-8', zone: 'Pacific/Kiritimati', chFirst: true },
  { locale: 'cy_GB.UTF-8', zone: 'Europe/London', chFirst: false },
  { locale: 'cs_CZ.UTF-8', zone: 'Pacific/Pago_Pago', chFirst: false },
] as const;
type Machine = (typeof MACHINES)[number];

/** Runs Node as though on that machine; what it wrote, and how it ended. */
function runOn(
  { locale, zone }: Machine,
  args: readonly string[],
): Promise<Readonly<{ code: number | null; said: string }>> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', LC_ALL: locale, LANG: locale, TZ: zone },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      // Whoever runs this may have asked for colours, which would part the words.
      resolve({ code, said: stripVTControlCharacters(said) });
    });
  });
}

describe.each(MACHINES)('On a machine that speaks $locale in $zone', (machine) => {
  it('texts and days are indeed others than elsewhere', async () => {
    const asked = `[new Intl.Collator().compare('chwarae', 'cyfarfod') < 0, new Intl.DateTimeFormat().resolvedOptions().timeZone]`;
    const { said } = await runOn(machine, ['-p', `JSON.stringify(${asked})`]);
    expect(JSON.parse(said)).toEqual([machine.chFirst, machine.zone]);
  });

  it('order, days and words are what they are everywhere', async () => {
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runInBand'];
    const { code, said } = await runOn(machine, [...jest, ...SPECS]);
    expect([code, code === 0 ? '' : said]).toEqual([0, '']);
    expect(said).toMatch(/Test Suites: 13 passed, 13 total/);
  });
});
