import type { CommandObserver } from '@cylch/commands';
import type { Checkpoints } from '@cylch/process-managers';
import type { EventLog } from '@cylch/event-store';
import type { Vault } from '@cylch/key-vault';
import type { ClosedTime } from '@cylch/moments';
import type { ViewsOptions, OpenViews } from '@cylch/read-models';

/** Token of ApplicationOptions. */
export const APPLICATION_OPTIONS = Symbol('APPLICATION_OPTIONS');

/** How an application is opened. */
export type ApplicationOptions = Readonly<{
  /** In place of those that the settings name: for trials. */
  stores?: StoresOf;
  /** Beside a process that writes: nothing is written to the record of an embedded deployment. */
  readonly?: boolean;
  onStatus?: NonNullable<ViewsOptions['onStatus']>;
  /** How long each append took, in milliseconds. */
  onAppend?: (ms: number) => void;
  /** Each command, by its name, with what became of it. */
  onCommand?: CommandObserver;
  /** What should have followed from a fact and did not. */
  onTrouble?: (what: object, message: string) => void;
  /** Sees every statement that reads the views. */
  onStatement?: (sql: string) => void;
}>;

/** The stores of a form, opened one after the other: what is opened after the record follows it. */
export type StoresOf = Readonly<{
  /** The record. @throws RecordUnusable */
  log: () => Promise<EventLog>;
  /** The keys. @throws VaultUnusable */
  vault: () => Promise<Vault>;
  /** The views over that record; their runner is not started. @throws ViewsUnusable */
  views: (
    over: Pick<ViewsOptions, 'set' | 'log' | 'upcasters' | 'onStatus' | 'onStatement'>,
  ) => Promise<OpenViews>;
  /** How far the process managers have come. */
  checkpoints: () => Promise<Checkpoints>;
  /** Until when time is closed, for all processes and for good. */
  closedTime: () => Promise<ClosedTime>;
  /**
   * How long after a moment a fact that bears it may land from another process, where all clocks
   * agree, in milliseconds; left out where none does.
   */
  landingMs?: number;
  /** Runs what only one process may do at a time: waits until no other one does it. */
  alone: <T>(what: string, run: () => Promise<T>) => Promise<T>;
}>;
