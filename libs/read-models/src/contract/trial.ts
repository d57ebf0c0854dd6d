import type { EventLog } from '@cylch/event-store';
import type { PoisonReport } from '../fold/poison.ts';
import type { ViewSet } from '../projection.ts';
import type { Views } from '../views.ts';

/** Views as an adapter opens them, as far as the contract asks. */
export type TrialViews = Readonly<{
  views: Views;
  /** Not started. */
  runner: Readonly<{
    start(): void;
    stop(): Promise<void>;
    status(): Readonly<{
      state: string;
      position: number;
      poisoned?: PoisonReport;
      failed?: string;
    }>;
  }>;
  rebuild: () => Promise<void>;
  verify: () => Promise<
    Readonly<{ matches: boolean; digest: string; rebuiltDigest: string; position: number }>
  >;
  close: () => Promise<void>;
}>;
/** A place where sets of views lie: opened more than once, it is the same one, as for several processes or after a restart. */
export type TrialStore = Readonly<{
  open: (opening: Readonly<{ set: ViewSet; log: EventLog }>) => Promise<TrialViews>;
  dispose: () => Promise<void>;
}>;
/** The store that stands while a promise is checked: a fresh one for each. */
export type Current = () => TrialStore;
