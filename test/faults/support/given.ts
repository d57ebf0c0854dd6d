import { describe, it } from '@jest/globals';

/**
 * Tests of what needs a real server: they run where the environment names it, and say loudly that
 * they did not where it does not.
 */
export function given(
  what: string,
  needed: Readonly<Record<string, string>>,
  tests: (values: readonly string[]) => void,
): void {
  const missing = Object.entries(needed).filter(([name]) => process.env[name] === undefined);
  if (missing.length === 0) {
    describe(what, () => {
      tests(Object.keys(needed).map((name) => process.env[name] ?? ''));
    });
    return;
  }
  const how = missing.map(([name, says]) => `${name} (${says})`).join(', ');
  process.stderr.write(`\n*** NOT RUN: ${what}. Set ${how} ***\n`);
  describe(`${what} (NOT RUN: ${missing.map(([name]) => name).join(', ')} not set)`, () => {
    it.skip('is tried on a real server', () => undefined);
  });
}
