/** How long a query waits for the views before it says STALE_VIEW, in milliseconds. */
export const PATIENCE_MS = 2_000;
