import { type Conditions, importInto, type Application } from '@cylch/platform';
import { START } from '@cylch/event-store';
import { letters } from '../letters.ts';

/** Loads the letters’ record where the record is empty; tells how far it is. Returns how many facts were written. */
export async function loadLetters(
  opened: Application,
  conditions: Conditions,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  if ((await opened.appContext.log.head()) !== START) return 0;
  await conditions.ready();
  const { written } = await importInto(opened, await letters(), onProgress);
  return written;
}
