import 'reflect-metadata';
import { CommanderError } from 'commander';
import { endingOf, EXITS } from './exits.ts';
import { programOf } from './program.ts';
import { type Screen, screenOf } from './screen.ts';

const interruption = new AbortController();
const program = programOf({
  signal: interruption.signal,
  screen: () => screenNow(),
  ended: (code) => {
    process.exitCode = code;
  },
});
const screenNow = (): Screen => {
  const { json = false, lang } = program.opts<{ json?: boolean; lang: string }>();
  return screenOf({ json, language: lang === 'cy' ? 'cy' : 'en' });
};

// `start` ends in its own way; for everything else the first Ctrl-C asks, the second one does not.
process.once('SIGINT', () => {
  interruption.abort();
  process.exitCode = EXITS.interrupted;
});

program.exitOverride();
for (const command of program.commands) command.exitOverride();
try {
  await program.parseAsync();
} catch (problem) {
  if (problem instanceof CommanderError) {
    process.exitCode = problem.exitCode === 0 ? EXITS.done : EXITS.usage;
  } else {
    const screen = screenNow();
    const { code, name, says } = endingOf(problem, screen.language);
    process.exitCode = interruption.signal.aborted ? EXITS.interrupted : code;
    if (screen.json) screen.note(JSON.stringify({ code: name, message: says }));
    else screen.note(says);
  }
}
