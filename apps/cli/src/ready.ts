import type { Opened } from '@cylch/api';

const PATIENCE_MS = 600_000;
const PAUSE_MS = 20;

/** Starts the runner and waits until the views have all of the record. @throws Error where they cannot follow it. */
export async function ready({ house: { log, views }, views: { runner } }: Opened): Promise<void> {
  runner.start();
  const head = await log.head();
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    const { state, poisoned, failed } = runner.status();
    if (state === 'POISONED' || state === 'FAILED') throw new Error(`the views do not follow the record: ${JSON.stringify(poisoned ?? failed)}`);
    if (state === 'FOLLOWING' && (await views.checkpoint()).logPosition >= head) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
