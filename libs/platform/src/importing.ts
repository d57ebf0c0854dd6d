import {
  type Imported,
  type Importing,
  importFiles,
  type ImportProgress,
  type SourceFile,
} from '@cylch/import';
import { FEATURES } from '@cylch/features';
import type { Application } from './application.ts';

/** How long an import waits for the views to have all that was recorded before, in milliseconds. */
const PATIENCE_MS = 600_000;

/** Records the facts of files, one import at a time whichever process it is asked of. @throws ImportRefused with every fault */
export const importInto = (
  opened: Application,
  files: readonly SourceFile[],
  onProgress?: ImportProgress,
): Promise<Imported> =>
  opened.alone('import', async () => importFiles(await importingInto(opened), files, onProgress));

/** What importing needs of an application, once its views have the whole record: they know when its newest fact became known. */
async function importingInto({
  appContext: { log, views, vault },
  ports,
  idle,
}: Application): Promise<Importing> {
  const place =
    (await views.reachedLog(await log.head(), PATIENCE_MS)) ?? (await views.checkpoint());
  return {
    ports,
    log,
    vault,
    idle,
    commands: FEATURES.flatMap(({ commands }) => commands.map(({ definition }) => definition)),
    knownAt: place.position === 0 ? undefined : place.knownAt,
  };
}
