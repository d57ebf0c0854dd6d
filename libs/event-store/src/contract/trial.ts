import type { EventLog } from '../event-log.ts';

/** How an adapter is opened for the contract; `reopen` closes and opens the same record again. */
export type LogTrial = Readonly<{
  log: EventLog;
  /** Left out where a record does not outlive its process. */
  reopen?: () => Promise<EventLog>;
  /** Closes the log and takes away what it left. */
  dispose: () => Promise<void>;
}>;
/** The trial that stands while a promise is checked. */
export type Current = () => LogTrial;
