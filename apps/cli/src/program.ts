import { EVENT_STORE, type EventLog } from '@cylch/event-store';
import { RequestFactory } from '@cylch/graphql';
import { ApplicationStores } from '@cylch/platform';
import { Timeline } from '@cylch/timeline';
import { start } from '@cylch/api';
import { readSettings } from '@cylch/platform/settings';
import { Command } from 'commander';
import { events, type EventsOptions } from './commands/events.ts';
import { importCommand } from './commands/import.ts';
import { move, type MoveOptions } from './commands/move.ts';
import { rebuild } from './commands/rebuild.ts';
import { replay, type ReplayOptions } from './commands/replay.ts';
import { token, type TokenOptions } from './commands/token.ts';
import { verify } from './commands/verify.ts';
import { EXITS } from './exits.ts';
import { reading } from './application.ts';
import type { Screen } from './screen.ts';

/** What a command is run with; it answers with its exit code where that is not 0. */
export type Running = Readonly<{
  screen: () => Screen;
  signal: AbortSignal;
  ended: (code: number) => void;
}>;

/** The command line: each command, its options, and what it promises. */
export function programOf(running: Running): Command {
  const program = new Command('cylch')
    .description(
      'The record of the year: start it, import, replay, verify.\nCofnod y flwyddyn: ei gychwyn, mewnforio, ailchwarae, gwirio.',
    )
    .option('--json', 'one line of JSON for machines; no progress bars')
    .option(
      '--lang <cy|en>',
      'language of texts and messages; left out: LANG',
      languageOf(process.env['LANG']),
    )
    .addHelpText('after', HELP);
  addRunning(program, running);
  addReading(program, running);
  addChecking(program, running);
  addKeeping(program, running);
  return program;
}

/** What serves and records. */
function addRunning(program: Command, { screen }: Running): void {
  program
    .command('start')
    .description('serve GraphQL over the record')
    .action(async () => {
      await start(readSettings(process.env));
    });
  program
    .command('import <file...>')
    .description('record facts from YAML files, all or none; again is harmless')
    .action(async (files: string[]) => {
      await importCommand(files, screen());
    });
}

/** What prints the record. */
function addReading(program: Command, { screen, signal, ended }: Running): void {
  program
    .command('replay')
    .description('print the year as it was then known')
    .option('--known-at <moment>', 'as known at this moment: 2024-12-31T00:00:00Z')
    .option('--position <n>', 'as it stood just after this position')
    .option('--on <day>', 'facts in force on this day')
    .option('--cycle <id>', 'of this cycle: cycle-2025-26')
    .action(async (options: ReplayOptions) => {
      await reading((app) =>
        replay(
          { requests: app.get(RequestFactory), timeline: app.get(Timeline) },
          options,
          screen(),
        ),
      );
    });
  program
    .command('events')
    .description('print the facts of the record in their order')
    .option('--after <position>', 'only those after this position', '0')
    .option('--follow', 'go on with what comes')
    .action(async (options: EventsOptions) => {
      await reading(
        (app) =>
          events(
            { log: app.get<EventLog>(EVENT_STORE), requests: app.get(RequestFactory) },
            options,
            { screen: screen(), signal },
          ),
        { follow: false },
      );
      if (signal.aborted) ended(EXITS.interrupted);
    });
}

/** What sees to the views. */
function addChecking(program: Command, { screen, signal, ended }: Running): void {
  program
    .command('verify')
    .description('build the views afresh, compare digests, say where they differ')
    .action(async () => {
      ended(await reading((app) => verify(app.get(ApplicationStores), screen())));
    });
  program
    .command('rebuild')
    .description('build the views anew beside those in use, then swap')
    .action(async () => {
      await reading((app) => rebuild(app.get(ApplicationStores), screen(), signal));
    });
}

/** What moves a record, and signs in to it. */
function addKeeping(program: Command, { screen }: Running): void {
  program
    .command('move')
    .description(
      'copy the embedded record and its keys into scale-out; again goes on where it ended',
    )
    .requiredOption('--record <address>', 'esdb://… of the cluster, or @FILE that holds it')
    .requiredOption('--vault <address>', 'postgres://… of the keys, or @FILE that holds it')
    .action(async (options: MoveOptions) => {
      await move(options, screen());
    });
  program
    .command('token')
    .description('a token for this embedded record, signed by its local key')
    .requiredOption('--role <role>', 'partner, evaluator, analyst or secretariat')
    .option('--partner <id>', 'whom a partner acts for: partner-W06000023')
    .option('--name <name>', 'shown to the signed-in')
    .option('--sub <sub>', 'who; left out: someone new')
    .option('--hours <n>', 'how long it holds', '12')
    .action(async (options: TokenOptions) => {
      await token(options, screen());
    });
}

const languageOf = (lang: string | undefined): 'cy' | 'en' =>
  lang?.startsWith('cy') === true ? 'cy' : 'en';

const HELP = `
Settings come from the environment (docs/settings.md): CYLCH_DATA is ./data where nothing is said.
Exit codes: 0 done · 1 a fault of Cylch · 2 bad input, option, setting or file · 3 not allowed · 4 not there · 5 refused by a rule
  6 try again · 7 cannot answer just now · 8 the views differ · 9 the record, vault or views cannot be opened · 130 interrupted`;
