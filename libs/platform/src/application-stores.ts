import type { EventLog } from '@cylch/event-store';
import { UPCASTERS, VIEW_SET } from '@cylch/features';
import { compact } from '@cylch/kernel';
import type { Vault } from '@cylch/key-vault';
import type { Moments } from '@cylch/moments';
import type { OpenViews } from '@cylch/read-models';
import type { Settings } from './settings/settings.ts';
import { embedded } from './stores/embedded.ts';
import { scaleOut } from './stores/scale-out.ts';
import type { ApplicationOptions, StoresOf } from './stores/stores.ts';
import { openMoments } from './opened-moments.ts';
import { timed } from './timed-log.ts';

/**
 * The stores of an application, opened: the event store, the key vault, and the read models that
 * follow it.
 */
export class ApplicationStores {
  readonly log: EventLog;
  readonly vault: Vault;
  readonly views: OpenViews;
  /** Gives facts their moments, and closes those that are answered at. */
  readonly moments: Moments;
  /** Opens where process managers remember how far they came. */
  readonly checkpoints: StoresOf['checkpoints'];
  /** Runs what only one process of an application may do at a time. */
  readonly alone: StoresOf['alone'];
  /** Closes them in the opposite order of their opening, once. */
  readonly close: () => Promise<void>;

  private constructor(
    {
      log,
      vault,
      views,
      moments,
      close,
    }: Pick<ApplicationStores, 'log' | 'vault' | 'views' | 'moments' | 'close'>,
    { checkpoints, alone }: StoresOf,
  ) {
    this.log = log;
    this.vault = vault;
    this.views = views;
    this.moments = moments;
    this.close = close;
    this.checkpoints = checkpoints;
    this.alone = alone;
  }

  /**
   * Of either form. @throws RecordUnusable, VaultUnusable, ViewsUnusable; what was opened before is
   * closed again.
   */
  static async open(
    settings: Settings,
    options: ApplicationOptions = {},
  ): Promise<ApplicationStores> {
    const stores = options.stores ?? storesOf(settings, options);
    const { onStatus, onStatement, onAppend = () => undefined } = options;
    const { opened, close } = closingInTurn();
    try {
      const log = timed(await opened(stores.log), onAppend);
      const vault = await opened(stores.vault);
      const over = {
        set: VIEW_SET,
        log,
        upcasters: UPCASTERS,
        ...compact({ onStatus, onStatement }),
      };
      const views = await opened(() => stores.views(over));
      const { moments } = await opened(() => openMoments(settings, stores, options));
      return new ApplicationStores({ log, vault, views, moments, close }, stores);
    } catch (problem) {
      await close();
      throw problem;
    }
  }
}

const storesOf = (settings: Settings, options: ApplicationOptions): StoresOf =>
  settings.stores.form === 'EMBEDDED' ? embedded(settings, options) : scaleOut(settings);

type Closeable = Readonly<{ close: () => Promise<void> }>;
type ClosingInTurn = Readonly<{
  opened: <T extends Closeable>(open: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}>;
function closingInTurn(): ClosingInTurn {
  const closing: (() => Promise<void>)[] = [];
  return {
    opened: async (open) => {
      const one = await open();
      closing.push(() => one.close());
      return one;
    },
    close: async () => {
      for (const end of closing.splice(0).toReversed()) await end();
    },
  };
}
