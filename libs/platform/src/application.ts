import { randomBytes } from 'node:crypto';
import type { ExecutorPorts } from '@cylch/commands';
import type { AppContext } from '@cylch/graphql';
import { compact, type Instant } from '@cylch/kernel';
import { FEATURES, UPCASTERS, VIEW_SET } from '@cylch/features';
import type { OpenViews } from '@cylch/read-models';
import { Reactions } from './process-manager-host.ts';
import { rowsOf } from './rows.ts';
import type { Settings } from './settings/settings.ts';
import type { Form } from './settings/stores.ts';
import { embedded } from './stores/embedded.ts';
import type { ApplicationOptions, StoresOf } from './stores/stores.ts';
import { scaleOut } from './stores/scale-out.ts';
import { timed } from './timed-log.ts';

/** The record, the keys and the views, with what writes and what reads them. Nothing follows the record yet. */
export type Application = Readonly<{
  form: Form;
  appContext: Omit<AppContext, 'bus'>;
  ports: ExecutorPorts;
  views: OpenViews;
  /** Follows the record from here: keeps the views up to date and reacts to facts. One process of an application at a time does. */
  follow: () => void;
  /** Ends it; resolves once the batch and the reaction at hand are done or given up. */
  unfollow: () => Promise<void>;
  /** Resolves when what reacts to facts has had its effects, wherever it runs; at once where nothing does. */
  idle: () => Promise<void>;
  /** Runs what only one process of an application may do at a time. */
  alone: StoresOf['alone'];
  close: () => Promise<void>;
}>;

const NONCE_BYTES = 12;

/** Opens the application of either form. @throws RecordUnusable, VaultUnusable, ViewsUnusable; what was opened before is closed again. */
export async function openApplication(
  settings: Settings,
  opening: ApplicationOptions = {},
): Promise<Application> {
  const { form } = settings.stores;
  const stores = opening.stores ?? storesOf(settings, opening);
  const { opened, closing, close } = closingInTurn();
  try {
    const log = timed(await opened(stores.log), opening.onAppend ?? (() => undefined));
    const vault = await opened(stores.vault);
    const views = await opened(() =>
      stores.views({ set: VIEW_SET, log, upcasters: UPCASTERS, ...told(opening) }),
    );
    const ports = portsOver(settings, { log, vault, views });
    const { checkpoints } = stores;
    const { onTrouble } = opening;
    const elsewhere = form === 'SCALE_OUT';
    const reactions = new Reactions({ log, ports, checkpoints, elsewhere, onTrouble });
    const unfollow = async (): Promise<void> =>
      void (await Promise.all([reactions.stop(), views.runner.stop()]));
    closing.push(unfollow);
    return {
      form,
      appContext: contextOf(ports, { log, vault, views: views.views }),
      ports,
      views,
      unfollow,
      close,
      alone: stores.alone,
      follow: () => {
        views.runner.start();
        reactions.start();
      },
      idle: () => reactions.idle(),
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

const storesOf = (settings: Settings, opening: ApplicationOptions): StoresOf =>
  settings.stores.form === 'EMBEDDED' ? embedded(settings, opening) : scaleOut(settings);

const contextOf = (
  { now }: ExecutorPorts,
  stores: Pick<AppContext, 'log' | 'vault' | 'views'>,
): Application['appContext'] => ({ ...stores, now, features: FEATURES, upcasters: UPCASTERS });

type Stores = Readonly<{
  log: AppContext['log'];
  vault: AppContext['vault'];
  views: OpenViews;
}>;
function portsOver(
  { stores: { form }, now }: Settings,
  { log, vault, views }: Stores,
): ExecutorPorts {
  return {
    log: form === 'EMBEDDED' ? ofOneWriter(log) : log,
    vault,
    now: () => now ?? (new Date().toISOString() as Instant),
    nonce: () => randomBytes(NONCE_BYTES),
    upcasters: UPCASTERS,
    rows: rowsOf({ log, views: views.views, set: VIEW_SET }),
  };
}

type Closeable = Readonly<{ close: () => Promise<void> }>;
type ClosingInTurn = Readonly<{
  opened: <T extends Closeable>(open: () => Promise<T>) => Promise<T>;
  closing: (() => Promise<void>)[];
  close: () => Promise<void>;
}>;
/** What was opened is closed in the opposite order, once. */
function closingInTurn(): ClosingInTurn {
  const closing: (() => Promise<void>)[] = [];
  return {
    closing,
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

/** No other process can append here, so that nobody has to look again at what was acknowledged. */
const ofOneWriter = (log: ExecutorPorts['log']): ExecutorPorts['log'] => ({
  append: (stream, expected, events) => log.append(stream, expected, events),
  readStream: (stream) => log.readStream(stream),
});

const told = ({
  onStatus,
  onStatement,
}: ApplicationOptions): Pick<ApplicationOptions, 'onStatus' | 'onStatement'> =>
  compact({ onStatus, onStatement });
