/** Token of the event store: an `EventLog`. */
export const EVENT_STORE = Symbol('EVENT_STORE');
