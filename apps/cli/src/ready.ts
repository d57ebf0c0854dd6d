import { ensure } from '@cylch/kernel';
import { ApplicationStores } from '@cylch/platform';
import { type Settings, SETTINGS } from '@cylch/platform/settings';
import type { INestApplicationContext } from '@nestjs/common';

/** How long the views may stand still before no one is taken to keep them up to date. */
const STILL_MS = 60_000;
const PAUSE_MS = 20;

/**
 * Waits until the views have all of the record: kept up to date from here in the embedded form, by
 * a projector in the other.
 * @throws Error where they cannot follow it; Refusal UNAVAILABLE where no one keeps them
 */
export async function ready(app: Pick<INestApplicationContext, 'get'>): Promise<void> {
  const { form } = app.get<Settings>(SETTINGS).stores;
  const {
    log,
    views: { views, runner },
  } = app.get(ApplicationStores);
  if (form === 'EMBEDDED') runner.start();
  const head = await log.head();
  let at = -1;
  for (let since = Date.now(); ;) {
    const { state, poisoned, failed } = runner.status();
    if (state === 'POISONED' || state === 'FAILED')
      throw new Error(`the views do not follow the record: ${JSON.stringify(poisoned ?? failed)}`);
    if (form === 'SCALE_OUT' || state === 'FOLLOWING') {
      const { position, logPosition } = await views.checkpoint();
      if (logPosition >= head) return;
      if (position !== at) since = Date.now();
      at = position;
    } else {
      since = Date.now();
    }
    ensure(Date.now() - since < STILL_MS, 'UNAVAILABLE', { problem: 'NO_PROJECTOR' });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
