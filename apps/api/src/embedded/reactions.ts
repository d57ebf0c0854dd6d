import { dirname, join } from 'node:path';
import type { Ports } from '@cylch/carrier';
import { CROSSINGS } from '@cylch/crossings';
import { memoryCheckpoints, type Processes, runProcesses } from '@cylch/processes';
import { openSqliteCheckpoints } from '@cylch/processes/sqlite';
import type { EventLog } from '@cylch/record';
import { IN_MEMORY } from '../settings/location.ts';

/** What reacting needs: the record, the ports that wishes are carried through, and where the checkpoints lie. */
export type Reacting = Readonly<{ log: EventLog; ports: Ports; viewsPath: string; onTrouble?: ((what: object, message: string) => void) | undefined }>;

/** What reacts to facts across rooms, from when it is started until the house closes. */
export class Reactions {
  readonly #reacting: Reacting;
  #running: Readonly<{ processes: Processes; close: () => Promise<void> }> | undefined;

  constructor(reacting: Reacting) {
    this.#reacting = reacting;
  }

  start(): void {
    if (this.#running !== undefined) return;
    const { log, ports, viewsPath, onTrouble } = this.#reacting;
    const checkpoints = viewsPath === IN_MEMORY ? memoryCheckpoints() : openSqliteCheckpoints(join(dirname(viewsPath), 'processes.db'));
    const processes = runProcesses({
      processes: CROSSINGS, log, ports, checkpoints,
      onRefused: (process, { id, type }, { code }) => { onTrouble?.({ process, event: id, type, code }, 'what should follow from a fact was refused'); },
      onFailure: (process, problem) => { onTrouble?.({ process, err: problem }, 'a process failed and tries again'); },
    });
    this.#running = { processes, close: () => checkpoints.close() };
  }

  async idle(): Promise<void> {
    await this.#running?.processes.idle();
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.processes.stop();
    await running?.close();
  }
}
