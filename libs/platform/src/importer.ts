import { EXECUTOR_PORTS, type ExecutorPorts } from '@cylch/commands';
import { FEATURES } from '@cylch/features';
import {
  type Imported,
  type Importing,
  importFiles,
  type ImportProgress,
  type SourceFile,
} from '@cylch/import';
import type { Instant } from '@cylch/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApplicationStores } from './application-stores.ts';
import { RecordFollower } from './record-follower.ts';

/** How long an import waits for the views to have all that was recorded before, in milliseconds. */
const PATIENCE_MS = 600_000;

/** Imports files into the application, one import at a time whichever process it is asked of. */
@Injectable()
export class Importer {
  readonly #stores: ApplicationStores;
  readonly #follower: RecordFollower;
  readonly #bus: CommandBus;
  readonly #ports: ExecutorPorts;
  constructor(
    stores: ApplicationStores,
    follower: RecordFollower,
    bus: CommandBus,
    @Inject(EXECUTOR_PORTS) ports: ExecutorPorts,
  ) {
    this.#stores = stores;
    this.#follower = follower;
    this.#bus = bus;
    this.#ports = ports;
  }

  /** Records the facts of files. @throws ImportRefused with every fault */
  import(files: readonly SourceFile[], onProgress?: ImportProgress): Promise<Imported> {
    return this.#stores.alone('import', () =>
      this.#stores.moments.claiming(async (open) =>
        importFiles(await this.#importing(open), files, onProgress),
      ),
    );
  }

  /**
   * What importing needs, once the views have the whole record: they know when its newest fact
   * became known. `open` is the first moment that no answer was given at.
   */
  async #importing(open: Instant): Promise<Importing> {
    const {
      log,
      vault,
      views: { views },
    } = this.#stores;
    const place =
      (await views.reachedLog(await log.head(), PATIENCE_MS)) ?? (await views.checkpoint());
    return {
      bus: this.#bus,
      ports: this.#ports,
      log,
      vault,
      idle: () => this.#follower.idle(),
      commands: FEATURES.flatMap(({ commands }) => commands),
      earliest: place.knownAt > open ? place.knownAt : open,
    };
  }
}
