import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Former } from './support/former.ts';
import { parsed } from './support/json-lines.ts';

/** Taken when days that do not exist rolled on into another month; refused since. */
const NO_DAYS = ['20X5-02-29', '../20X5-02-29'];
/** All dates of the record, in the order of their days. */
const IN_ORDER = [
  '19XX-02-29',
  ...['20XX', '20XX-XX-XX', '20XX-21', '20X5-02-29', '202X', '2024-01', '2024-02-29'],
  ...['2024-02-29~', '2025', '2025%', '2025-XX', '2025-XX-XX', '2025-0X', '2025-0X-0X'],
  ...['2025-0X/2025-09', '2025-0X-31', '2025-02-XX', '2025-21/..', '2025-04/..'],
  ...['../2025-04', '2025-09~', '2025-09-01/2025-12-19', '2025-09/2025-09', '2025-09-X0'],
  ...['2025-1X', '2025-10-21', '2025-10-21?', '2025-1X-31', '2025-X0-31', '2025-11?'],
  ...[
    '2025-11?/2025-24',
    '2025-24',
    '2025-24?',
    '2025-X2-30',
    '2025-X2-30/..',
    '2026-21',
    '2026-22',
    '2026-23',
  ],
  '../20X5-02-29',
];

describe('A record with every form of a date that was taken until November 2026', () => {
  let former: Former;
  beforeAll(() => {
    former = new Former('former-dates');
  });
  afterAll(() => {
    former.remove();
  });

  it('opens, and its read models are what the record says', async () => {
    expect(parsed((await former.run('verify')).stdout).at(-1)).toMatchObject({
      matches: true,
      position: '40',
    });
  });

  it('tells each date as it was written, in the order of the days that there are', async () => {
    const told = parsed((await former.run('replay')).stdout).filter(
      ({ occurred }) => occurred !== undefined,
    );
    expect(told.map(({ occurred }) => occurred)).toEqual(IN_ORDER);
  });

  it('would be refused only those that no day of the calendar fits', async () => {
    const { stdout, stderr } = await former.run('import', former.file('dates.yaml'));
    const said = `${stdout}${stderr}`;
    expect(said.match(/dates\.yaml:\d+:\d+ /g)).toHaveLength(NO_DAYS.length);
    expect(said).toContain('no day of the calendar fits it');
  });
});
