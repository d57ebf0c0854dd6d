import { importFiles } from '@cylch/import';
import { START } from '@cylch/record';
import { importingInto } from '../embedded/importing.ts';
import { letters } from '../embedded/letters.ts';
import type { Opened } from '../embedded/open.ts';
import type { Conditions } from '../observe/condition.ts';

/** Loads the letters' record where the record is empty; tells how far it is. Returns how many facts were written. */
export async function loadLetters(opened: Opened, conditions: Conditions, onProgress: (done: number, total: number) => void): Promise<number> {
  if ((await opened.house.log.head()) !== START) return 0;
  await conditions.ready();
  const { written } = await importFiles(await importingInto(opened), await letters(), onProgress);
  return written;
}
