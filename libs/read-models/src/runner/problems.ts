/** The set has never been built, or is being built for the first time. */
export class ViewsNotBuilt extends Error {
  constructor(cause?: unknown) {
    super('the views are still being built', { cause });
    this.name = 'ViewsNotBuilt';
  }
}

/**
 * What CYLCH_VIEWS_URL names cannot hold views. `reason` is stable; the message says what an
 * operator can do.
 */
export class ViewsUnusable extends Error {
  readonly reason: 'FOREIGN' | 'DAMAGED' | 'NEWER_SCHEMA';
  constructor(reason: ViewsUnusable['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ViewsUnusable';
    this.reason = reason;
  }
}

/** A set is torn, or is none: it is built again from the record, and no one has to do anything. */
export class SetDamaged extends Error {
  constructor(where: string, cause: unknown) {
    super(`${where} is damaged and is built again: ${String(cause)}`, { cause });
    this.name = 'SetDamaged';
  }
}

/** A view could not fold an event, so that the new set would be behind the record for ever. */
export class PoisonedBuild extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'PoisonedBuild';
  }
}
