import { carry, type Carried, type Order, type Ports } from '@cylch/carrier';
import type { AnyWish } from '@cylch/graphql';
import { ensure, type Instant, type LogPosition, Refusal } from '@cylch/kernel';
import type { EventLog } from '@cylch/record';
import type { Vault } from '@cylch/vault';
import { type FileFault, ImportRefused } from './fault.ts';
import { type FactToImport, readFile } from './file.ts';
import { namedOf, orderFor } from './order.ts';
import type { SourceFile } from './text.ts';
import { trialOf } from './trial.ts';

/** What importing needs of the house. */
export type Importing = Readonly<{
  ports: Ports;
  log: Pick<EventLog, 'head'>;
  vault: Pick<Vault, 'find' | 'destroyed'>;
  wishes: readonly AnyWish[];
  /** Resolves when what follows from the facts recorded so far is recorded too: asked between facts known at different moments. */
  idle?: () => Promise<void>;
  /** When the newest fact of the record became known; undefined where there is none. */
  knownAt: Instant | undefined;
}>;
/** What became of an import. `repeated` were recorded before. */
export type Imported = Readonly<{ written: number; repeated: number; logPosition?: LogPosition }>;
export type ImportProgress = (done: number, total: number) => void;

/**
 * Records the facts of files in the order in which they were known, by the rules that hold for everyone, their clock at
 * each fact's knownFrom. Everything is tried before anything is written; recording them again writes nothing.
 * @throws ImportRefused with every fault, and nothing is written.
 */
export async function importFiles(
  importing: Importing,
  files: readonly SourceFile[],
  onProgress: ImportProgress = () => undefined,
): Promise<Imported> {
  const facts = await checkFiles(importing, files);
  const named = namedOf(facts);
  const outcome: { written: number; repeated: number; logPosition?: LogPosition } = {
    written: 0,
    repeated: 0,
  };
  for (const [index, fact] of facts.entries()) {
    if (fact.knownFrom !== facts[index - 1]?.knownFrom) await importing.idle?.();
    const { repeated, logPosition } = await carryFact(importing.ports, fact, orderFor(fact, named));
    outcome[repeated ? 'repeated' : 'written'] += 1;
    outcome.logPosition = logPosition;
    onProgress(index + 1, facts.length);
  }
  await importing.idle?.();
  return outcome;
}

/** The facts of files in the order in which they are to be recorded, tried without writing anything. @throws ImportRefused */
export async function checkFiles(
  importing: Importing,
  files: readonly SourceFile[],
): Promise<readonly FactToImport[]> {
  const read = files.map((file) => readFile(file, importing.wishes));
  refuseIf(read.flatMap(({ faults }) => faults));
  const facts = read
    .flatMap((file) => file.facts)
    .sort((one, other) =>
      one.knownFrom < other.knownFrom ? -1 : Number(one.knownFrom > other.knownFrom),
    );
  refuseIf(await faultsOfTrial(importing, facts));
  return facts;
}

async function faultsOfTrial(
  { ports, log, vault, knownAt }: Importing,
  facts: readonly FactToImport[],
): Promise<readonly FileFault[]> {
  const trial = trialOf(ports, await log.head(), vault);
  const named = namedOf(facts);
  const faults: FileFault[] = [];
  let newest = knownAt;
  for (const fact of facts) {
    try {
      const { repeated } = await carryFact(trial, fact, orderFor(fact, named));
      if (!repeated) ensureInOrder(fact, newest, ports.now());
      if (!repeated) newest = fact.knownFrom;
    } catch (problem) {
      if (problem instanceof ImportRefused) faults.push(...problem.faults);
      else if (problem instanceof Refusal) faults.push(fact.text.faultAt(fact.path, problem));
      else throw problem;
    }
  }
  return faults;
}

/** What an import claims lies between the newest fact's moment and now. */
function ensureInOrder(
  { knownFrom }: FactToImport,
  newest: Instant | undefined,
  now: Instant,
): void {
  ensure((newest === undefined || knownFrom >= newest) && knownFrom <= now, 'CLAIM_OUT_OF_ORDER', {
    field: 'knownFrom',
    knownFrom,
    newest: newest ?? '–',
  });
}

async function carryFact(ports: Ports, fact: FactToImport, order: Order): Promise<Carried> {
  try {
    return await carry(ports, order);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const { field } = problem.values;
    throw new ImportRefused([
      fact.text.faultAt([...fact.path, ...(field?.split('.') ?? [])], problem),
    ]);
  }
}

function refuseIf(faults: readonly FileFault[]): void {
  if (faults.length > 0) throw new ImportRefused(faults);
}
