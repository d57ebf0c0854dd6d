/**
 * Until when time is closed, in milliseconds: shared by all processes of an application, and
 * outliving them. What was answered at a moment up to there stands for ever, so that no fact may
 * claim to have been known then. Each adapter passes the contract in `contract/`.
 */
export interface ClosedTime {
  /** The latest moment that was closed; undefined where none was. */
  read(): Promise<number | undefined>;
  /**
   * Closes time up to and with a moment; resolves once that is kept. False, and nothing is closed,
   * while someone holds it open.
   */
  close(until: number): Promise<boolean>;
  /**
   * Holds open what is not closed yet, for whoever is about to claim a moment of the past; several
   * may at once.
   */
  hold(): Promise<HeldOpen>;
  /**
   * What time it is by the one clock that all processes can ask; left out where there is one
   * process.
   */
  clock?(): Promise<number>;
  /** Lets go of what it was kept in. */
  end(): Promise<void>;
}

/** Time that is held open. */
export type HeldOpen = Readonly<{
  /** The latest moment that was closed before: it stays the latest one while this is held. */
  closed: number | undefined;
  /** Whether it broke: someone may have closed time since. */
  lost: () => boolean;
  /** Lets others close time again. */
  release: () => Promise<void>;
}>;
