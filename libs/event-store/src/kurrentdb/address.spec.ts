import { describe, expect, it } from '@jest/globals';
import { RecordUnusable } from '../event-log.ts';
import { openKurrentLog } from './index.ts';

const refusalOf = (url: string): string => {
  try {
    void openKurrentLog({ url }).close();
  } catch (problem) {
    return problem instanceof RecordUnusable
      ? `${problem.reason} ${problem.message} ${String(problem.cause)}`
      : String(problem);
  }
  return 'nothing wrong';
};

describe('The address of a record on KurrentDB', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://one:2113,two:2113,three:2113?tls=true&nodePreference=follower',
    'esdb+discover://cluster.example?node-preference=leader&keepAliveInterval=10000',
  ])('may be %s', (url) => {
    expect(refusalOf(url)).toBe('nothing wrong');
  });

  it.each([
    ['esdb://127.0.0.1:2113?tsl=false', 'tsl'],
    ['esdb://127.0.0.1:2113?tls=false&nodePreferences=leader', 'nodePreferences'],
    ['esdb://127.0.0.1:2113?tls=false&throwOnAppendFailure=false', 'throwOnAppendFailure'],
  ])(
    'is refused with an option that would be ignored, or that would hide failures: %s',
    (url, option) => {
      expect(refusalOf(url)).toMatch(new RegExp(`^MISADDRESSED .*“${option}”`));
    },
  );

  it.each([
    'esdb://admin:secret@',
    'esdb://admin:secret@node:port',
    'kurrent://admin:secret@node',
    'esdb://admin:secret@node?tls=perhaps',
    'esdb://admin:secret@node?tlsCAFile=no-such-file',
    'esdb://admin:secret@node?tls',
  ])('is refused where it cannot be read, and its password is not repeated: %s', (url) => {
    expect(refusalOf(url)).toMatch(/^MISADDRESSED /);
    expect(refusalOf(url)).not.toContain('secret');
  });
});
