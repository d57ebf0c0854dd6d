import { EXECUTOR_PORTS, type ExecutorPorts } from '@cylch/commands';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApplicationStores } from './application-stores.ts';
import { ProcessManagerHost } from './process-manager-host.ts';
import type { ApplicationOptions } from './stores/stores.ts';

/** Whether another process follows the record, and who is told of trouble. */
export type Following = Readonly<{
  elsewhere: boolean;
  onTrouble: ApplicationOptions['onTrouble'];
}>;
/** Token of Following. */
export const FOLLOWING = Symbol('FOLLOWING');

/**
 * Follows the record: keeps the read models up to date and lets the process managers react. One
 * process of an application at a time does.
 */
@Injectable()
export class RecordFollower implements OnApplicationShutdown {
  readonly #stores: ApplicationStores;
  readonly #reactions: ProcessManagerHost;

  constructor(
    stores: ApplicationStores,
    bus: CommandBus,
    @Inject(EXECUTOR_PORTS) ports: ExecutorPorts,
    @Inject(FOLLOWING) { elsewhere, onTrouble }: Following,
  ) {
    this.#stores = stores;
    const { log, checkpoints } = stores;
    this.#reactions = new ProcessManagerHost({
      log,
      bus,
      ports,
      checkpoints,
      elsewhere,
      onTrouble,
    });
  }

  /** Follows the record from here. */
  follow(): void {
    this.#stores.views.runner.start();
    this.#reactions.start();
  }
  /** Ends it; resolves once the batch and the reaction at hand are done or given up. */
  async unfollow(): Promise<void> {
    await Promise.all([this.#reactions.stop(), this.#stores.views.runner.stop()]);
  }
  /**
   * Resolves when what reacts to facts has had its effects, wherever it runs; at once where nothing
   * does.
   */
  idle(): Promise<void> {
    return this.#reactions.idle();
  }
  /**
   * The last thing that an application does: what followed the stores has ended before they are
   * closed.
   */
  async onApplicationShutdown(): Promise<void> {
    await this.unfollow();
    await this.#stores.close();
  }
}
