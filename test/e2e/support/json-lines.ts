import { Process } from './process.ts';

/** What a command of the command line came to, run with --json. */
export type Done = Readonly<{
  code: number | null;
  lines: readonly Readonly<Record<string, unknown>>[];
  stdout: string;
  stderr: string;
}>;

/** The lines that it printed, each a JSON of its own. */
export const parsed = (text: string): Done['lines'] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

/** Runs a command with --json; its lines are parsed where it ended with 0. */
export async function runJson(
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Done> {
  const command = Process.command(data, ['--json', ...args], env);
  const { code } = await command.ended;
  return {
    code,
    lines: code === 0 ? parsed(command.stdout) : [],
    stdout: command.stdout,
    stderr: command.stderr,
  };
}
