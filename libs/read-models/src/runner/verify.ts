import { built, type Building } from './build.ts';
import { compare, type Comparison } from './compare.ts';
import { ViewsNotBuilt } from './problems.ts';

/**
 * Folds the record afresh to where the set in use stands, and compares the two. The one in use is
 * read at one moment, whoever writes.
 */
export async function verify(building: Omit<Building, 'until'>): Promise<Comparison> {
  const { store, hash } = building;
  const current = await store.catalogue.current(hash);
  if (current === undefined) throw new ViewsNotBuilt();
  const inUse = await store.rowsOf(current);
  try {
    const { position } = inUse;
    let found: Comparison | undefined;
    await built({ ...building, until: position }, async (fresh) => {
      const rebuilt = await store.rowsOf(fresh);
      try {
        found = { position, ...(await compare(inUse, rebuilt)) };
      } finally {
        await rebuilt.close();
      }
      await store.catalogue.abandon(fresh);
    });
    return found as Comparison;
  } finally {
    await inUse.close();
  }
}
