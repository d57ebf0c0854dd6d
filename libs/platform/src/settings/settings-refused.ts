/** The exit code of a process that cannot start because of how it was asked to. */
export const EXIT_SETTINGS = 2;

/**
 * Everything that is wrong with the settings, in one message. No value that may be a secret is in
 * it.
 */
export class SettingsRefused extends Error {
  readonly exit = EXIT_SETTINGS;
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      [
        'Cylch cannot start with these settings:',
        ...problems.map((problem) => `  - ${problem}`),
      ].join('\n'),
    );
    this.name = 'SettingsRefused';
    this.problems = problems;
  }
}
