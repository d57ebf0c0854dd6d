import type { EventLog } from '../event-log.ts';

/** How an adapter is opened for the contract; `reopen` closes and opens the same record again. */
export type LogTrial = Readonly<{
  log: EventLog;
  reopen?: () => Promise<EventLog>;
  dispose: () => Promise<void>;
}>;
/** The trial that stands while a promise is checked. */
export type Current = () => LogTrial;
