import type { EventLog } from '@cylch/event-store';
import type { PoisonReport } from '../fold/poison.ts';
import type { ViewSet } from '../projection.ts';
import type { Views } from '../views.ts';

/** Views as an adapter opens them, as far as the contract asks. */
export type TrialViews = Readonly<{
  views: Views;
  /** Not started. */
  runner: Readonly<{
    /** As ViewsRunner: in the background. */
    start(): void;
    /** Resolves once nothing more is written. */
    stop(): Promise<void>;
    /** How it is getting on. */
    status(): Readonly<{
      state: string;
      position: number;
      poisoned?: PoisonReport;
      failed?: string;
    }>;
  }>;
  /** Builds the set anew and puts it in the place of the one in use. */
  rebuild: () => Promise<void>;
  /** Compares the set in use with one built afresh. */
  verify: () => Promise<
    Readonly<{ matches: boolean; digest: string; rebuiltDigest: string; position: number }>
  >;
  /** Stops the runner too. */
  close: () => Promise<void>;
}>;
/**
 * A place where sets of views lie: opened more than once, it is the same one, as for several
 * processes or after a restart.
 */
export type TrialStore = Readonly<{
  /** Opens this set, beside others that lie there. */
  open: (opening: Readonly<{ set: ViewSet; log: EventLog }>) => Promise<TrialViews>;
  /** Takes away all that lies there. */
  dispose: () => Promise<void>;
}>;
/** The store that stands while a promise is checked: a fresh one for each. */
export type Current = () => TrialStore;
