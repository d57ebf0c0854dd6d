import type { EventLog } from '@cylch/record';
import type { Opening } from '../fold/happening.ts';
import { build, type Progress } from './build.ts';
import type { Catalogue } from './catalogue.ts';
import { CheckpointRow } from './checkpoint.ts';
import { compare, type Comparison } from './compare.ts';
import { openForReading } from './set-file.ts';
import { ViewsNotBuilt } from './source.ts';

export type Verifying = Readonly<{ catalogue: Catalogue; log: EventLog; opening: Opening; onProgress?: (progress: Progress) => void; signal?: AbortSignal }>;

/** Folds the record afresh to where the set in use stands, and compares the two. The one in use is read at one moment, whoever writes. */
export async function verify({ catalogue, log, opening, onProgress, signal = new AbortController().signal }: Verifying): Promise<Comparison> {
  const current = catalogue.current(opening.layout.hash);
  if (current === undefined) throw new ViewsNotBuilt();
  const inUse = openForReading(current.path);
  const fresh = catalogue.begin(opening.layout.hash);
  try {
    inUse.exec('BEGIN');
    const { position } = new CheckpointRow(inUse).read();
    await build({ path: fresh.path, log, opening, signal, onProgress, until: position });
    const rebuilt = openForReading(fresh.path);
    try {
      return { position, ...(await compare(inUse, rebuilt)) };
    } finally {
      rebuilt.close();
    }
  } finally {
    inUse.close();
    catalogue.abandon(fresh);
  }
}
