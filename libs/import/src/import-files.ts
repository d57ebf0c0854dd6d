import {
  type CommandResult,
  type ExecutableCommand,
  executeCommand,
  type Executes,
  type ExecutorPorts,
} from '@cylch/commands';
import type { AnyCommandClass } from '@cylch/graphql';
import { ensure, type Instant, type LogPosition, Refusal } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import type { Vault } from '@cylch/key-vault';
import { type FileFault, ImportRefused } from './fault.ts';
import { type EventToImport, readFile } from './file.ts';
import { commandFor, namedOf } from './command-of-event.ts';
import type { SourceFile } from './text.ts';
import { trialOf } from './trial.ts';

/** What importing needs of the application. */
export type Importing = Readonly<{
  /** Nest’s CommandBus. */
  bus: Executes;
  /** The trial reads through these, and keeps what it writes to itself. */
  ports: ExecutorPorts;
  log: Pick<EventLog, 'head'>;
  vault: Pick<Vault, 'find' | 'destroyed'>;
  commands: readonly AnyCommandClass[];
  /**
   * Resolves when what follows from the facts recorded so far is recorded too: asked between facts
   * known at different moments.
   */
  idle?: () => Promise<void>;
  /**
   * The first moment from which a fact may be said to have been known: no other one became known
   * later, and no answer was given at it.
   */
  earliest: Instant;
}>;
/** What became of an import. `repeated` were recorded before. */
export type Imported = Readonly<{ written: number; repeated: number; logPosition?: LogPosition }>;
/** Told after each fact: how many are done, of all that the files hold. */
export type ImportProgress = (done: number, total: number) => void;

/**
 * Records the facts of files in the order in which they were known, by the rules that hold for
 * everyone, their clock at each fact's knownFrom. Everything is tried before anything is written;
 * recording them again writes nothing.
 * @throws ImportRefused with every fault, and nothing is written.
 */
export async function importFiles(
  importing: Importing,
  files: readonly SourceFile[],
  onProgress: ImportProgress = () => undefined,
): Promise<Imported> {
  const events = await checkFiles(importing, files);
  const named = namedOf(events);
  const outcome: { written: number; repeated: number; logPosition?: LogPosition } = {
    written: 0,
    repeated: 0,
  };
  for (const [index, event] of events.entries()) {
    if (event.knownFrom !== events[index - 1]?.knownFrom) await importing.idle?.();
    const { repeated, logPosition } = await importEvent(
      importing.bus,
      event,
      commandFor(event, named),
    );
    outcome[repeated ? 'repeated' : 'written'] += 1;
    outcome.logPosition = logPosition;
    onProgress(index + 1, events.length);
  }
  await importing.idle?.();
  return outcome;
}

/**
 * The facts of files in the order in which they are to be recorded, tried without writing anything.
 * @throws ImportRefused
 */
export async function checkFiles(
  importing: Importing,
  files: readonly SourceFile[],
): Promise<readonly EventToImport[]> {
  const read = files.map((file) => readFile(file, importing.commands));
  refuseIf(read.flatMap(({ faults }) => faults));
  const events = read
    .flatMap((file) => file.events)
    .sort((one, other) =>
      one.knownFrom < other.knownFrom ? -1 : Number(one.knownFrom > other.knownFrom),
    );
  refuseIf(await faultsOfTrial(importing, events));
  return events;
}

async function faultsOfTrial(
  { ports, log, vault, earliest }: Importing,
  events: readonly EventToImport[],
): Promise<readonly FileFault[]> {
  const trial = trialOf(ports, await log.head(), vault);
  const bus: Executes = { execute: ({ envelope }) => executeCommand(trial, envelope) };
  const named = namedOf(events);
  const faults: FileFault[] = [];
  let newest = earliest;
  for (const event of events) {
    try {
      const { repeated } = await importEvent(bus, event, commandFor(event, named));
      if (!repeated) ensureInOrder(event, newest, ports.now());
      if (!repeated) newest = event.knownFrom;
    } catch (problem) {
      if (problem instanceof ImportRefused) faults.push(...problem.faults);
      else if (problem instanceof Refusal) faults.push(event.text.faultAt(event.path, problem));
      else throw problem;
    }
  }
  return faults;
}

/** What an import claims lies between the first moment that is open and now. */
function ensureInOrder({ knownFrom }: EventToImport, newest: Instant, now: Instant): void {
  ensure(knownFrom >= newest && knownFrom <= now, 'CLAIM_OUT_OF_ORDER', {
    field: 'knownFrom',
    knownFrom,
    newest,
  });
}

async function importEvent(
  bus: Executes,
  event: EventToImport,
  command: ExecutableCommand,
): Promise<CommandResult> {
  try {
    return await bus.execute(command);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const { field } = problem.values;
    throw new ImportRefused([
      event.text.faultAt([...event.path, ...(field?.split('.') ?? [])], problem),
    ]);
  }
}

function refuseIf(faults: readonly FileFault[]): void {
  if (faults.length > 0) throw new ImportRefused(faults);
}
