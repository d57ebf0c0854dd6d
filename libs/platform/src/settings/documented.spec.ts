import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SETTING_NAMES } from './settings.ts';

test('docs/settings.md lists every setting, and no other', () => {
  const page = readFileSync(new URL('../../../../docs/settings.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual([...SETTING_NAMES].toSorted());
});
